/** One version of a mark: a later one takes its place, and a withdrawal is the last. */
interface Version {
  readonly markId: string;
  readonly version: number;
  readonly withdrawn: boolean;
}

/** Which of all versions hold: the newest of each mark, unless it says that the mark was withdrawn. */
export function standingOf<M extends Version>(marks: readonly M[]): ReadonlySet<M> {
  const newest = new Map<string, M>();
  for (const mark of marks) if (mark.version >= (newest.get(mark.markId)?.version ?? 0)) newest.set(mark.markId, mark);
  return new Set([...newest.values()].filter(({ withdrawn }) => !withdrawn));
}
