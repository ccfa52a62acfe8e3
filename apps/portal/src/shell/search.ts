/** What stands in an address is one of the known words, or nothing. */
export const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);

/** Keeps of an address what has a value: `exactOptionalPropertyTypes` wants no `undefined`. */
export const present = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;

/** The place at which a page of a list begins. */
export const placeIn = ({ after }: Record<string, unknown>): string | undefined =>
  typeof after === 'string' ? after : undefined;

/** The number that an address looks for. */
export const numberIn = (search: Readonly<Record<string, unknown>>): string | undefined => {
  const { number } = search;
  return typeof number === 'string' && number.length > 0 && number.length <= 60 ? number : undefined;
};

/** The file that an address names. */
export const fileIn = ({ file }: Record<string, unknown>): string | undefined =>
  typeof file === 'string' && /^[0-9a-f-]{36}$/.test(file) ? file : undefined;
