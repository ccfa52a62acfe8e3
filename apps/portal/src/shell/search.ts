/** What stands in an address is one of the known words, or nothing. */
export const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);

/** Keeps of an address what has a value: `exactOptionalPropertyTypes` wants no `undefined`. */
export const present = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;

/** The place at which a page of a list begins. */
export const placeIn = ({ after }: Record<string, unknown>): string | undefined =>
  typeof after === 'string' ? after : undefined;
