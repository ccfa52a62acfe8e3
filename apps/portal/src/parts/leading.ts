/** The steps that lead a record on from the state in which it stands, of those that the service allows now; in the order of the list. */
export const leading = (
  leadingOn: Readonly<Record<string, readonly string[]>>,
  { status }: { readonly status: string },
  next: readonly { readonly step: string }[],
): readonly string[] => (leadingOn[status] ?? []).filter((step) => next.some((each) => each.step === step));
