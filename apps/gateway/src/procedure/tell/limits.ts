/** Signs that an answer may have; the police refuse more. */
export const limits = { words: 8_000, lines: 10, line: 500, short: 200 } as const;
