/** What stands in an address is one of the known words, or nothing. */
export const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);

/** Keeps of an address what has a value: `exactOptionalPropertyTypes` wants no `undefined`. */
export const present = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;

/** The place at which a page of a list begins. */
export const placeIn = ({ after }: Record<string, unknown>): string | undefined =>
  typeof after === 'string' ? after : undefined;

/** Whether an address asks for what the reader has in hand. */
export const mineIn = ({ mine }: Record<string, unknown>): true | undefined => (mine === true ? true : undefined);

/** The number that an address looks for. */
export const numberIn = (search: Readonly<Record<string, unknown>>): string | undefined => {
  // What has only digits is read out of an address as a number.
  const number = typeof search['number'] === 'number' ? String(search['number']) : search['number'];
  return typeof number === 'string' && number.length > 0 && number.length <= 60 ? number : undefined;
};

/** The file that an address names. */
export const fileIn = ({ file }: Record<string, unknown>): string | undefined => idIn(file);

/** The conversation that an address names, and the line at which it opens, counted from 0. */
export const chatIn = ({ chat }: Record<string, unknown>): string | undefined => idIn(chat);
export const lineIn = ({ line }: Record<string, unknown>): number | undefined =>
  typeof line === 'number' && Number.isSafeInteger(line) && line >= 0 ? line : undefined;

const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
