/** What LIKE looks for: the text as it is, anywhere; nothing where nothing is looked for. */
export const containing = (text: string | undefined): string | null =>
  text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
