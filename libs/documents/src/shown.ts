const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u;
const kept = new Set(['\n', '\t']);

/**
 * Text as a page can show it. What the font has no glyph for, and what would change how its neighbours are shown (direction marks, joiners,
 * controls), stands there by its number, such as `[U+1F600]`: nothing that somebody wrote vanishes, and nothing is shown as what it is not.
 */
export function shownText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  return Array.from(text.replaceAll(/\r\n?/g, '\n').normalize('NFC'), (character) => {
    if (kept.has(character)) return character;
    const codePoint = character.codePointAt(0) ?? 0;
    if (!invisible.test(character) && hasGlyph(codePoint)) return character;
    return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}

/** Every text of the data as a page can show it. Keys are ours. */
export function shown<T>(value: T, hasGlyph: (codePoint: number) => boolean): T {
  if (typeof value === 'string') return shownText(value, hasGlyph) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => shown(each, hasGlyph)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each as unknown, hasGlyph)])) as T;
  return value;
}
