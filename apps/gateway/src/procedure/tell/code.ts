/** Letters that look alike, as somebody copies them or types them on a Kazakh or Russian keyboard (Crockford's base 32 has no I, L, O, U). */
const meant: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1', О: '0', І: '1' },
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y', Ү: 'Y' },
};

/** A code in its one spelling, `XXXX-XXXX-XXXX`; undefined when it is none. */
export function codeFrom(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—‑_.]/g, '')
    .replaceAll(/./gu, (sign) => meant[sign] ?? sign);
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(signs) ? signs.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3') : undefined;
}
