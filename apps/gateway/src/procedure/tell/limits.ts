/** Signs that an answer may have; the police refuse more. */
export const limits = { words: 8_000, lines: 10, line: 500, short: 200 } as const;

/** Files that may come with one message, in bytes; the police refuse more. */
export const fileLimits = { most: 5, largest: 20_000_000, together: 50_000_000 } as const;
