import { inflateSync } from 'node:zlib';

/** What a page of a PDF says, read off the file itself: independent of what set it. Enough of ISO 32000 for what our typesetter writes. */
export interface PdfText {
  readonly pages: readonly string[];
  /** Glyphs that are "not defined": a character for which no font was found. */
  readonly missing: number;
}

export function textOfPdf(bytes: Uint8Array): PdfText {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const streamOf = (id: string): string => {
    const [, head = '', data = ''] = /^([\s\S]*?)stream\r?\n([\s\S]*?)\r?\nendstream/.exec(objects.get(id) ?? '') ?? [];
    return head.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
  };
  const characters = new Map<string, ReadonlyMap<number, string>>();
  const fontOf = (id: string): ReadonlyMap<number, string> => {
    const known = characters.get(id);
    if (known !== undefined) return known;
    const map = charactersOf(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? ''));
    characters.set(id, map);
    return map;
  };
  let missing = 0;
  const pages = [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((body) => {
      const fonts = new Map([...body.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]));
      const shown = shownBy(streamOf(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? ''), (name) =>
        fontOf(fonts.get(name) ?? ''),
      );
      missing += shown.missing;
      return shown.text;
    });
  return { pages, missing };
}

function charactersOf(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      map.set(parseInt(from, 16), text(to));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1)
        map.set(code, String.fromCodePoint(parseInt(first, 16) + code - parseInt(from, 16)));
  return map;
}

/** Follows the text operators. Every line that is set has a matrix of its own: a new one is taken for a blank. */
function shownBy(
  content: string,
  fontNamed: (name: string) => ReadonlyMap<number, string>,
): { text: string; missing: number } {
  let [text, missing] = ['', 0];
  let font: ReadonlyMap<number, string> = new Map();
  for (const [token, name, literal] of content.matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)|\bBT\b/g)) {
    if (name !== undefined) font = fontNamed(name);
    else if (token === 'BT') text += ' ';
    else {
      const codes = Buffer.from(unescaped(literal ?? ''), 'latin1');
      for (let at = 0; at + 1 < codes.length; at += 2) {
        const code = codes.readUInt16BE(at);
        if (code === 0) missing += 1;
        text += font.get(code) ?? '';
      }
    }
  }
  return { text, missing };
}

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (literal: string): string =>
  literal.replaceAll(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_all, octal?: string, other?: string) =>
    octal === undefined ? (letters[other ?? ''] ?? other ?? '') : String.fromCharCode(parseInt(octal, 8)),
  );
