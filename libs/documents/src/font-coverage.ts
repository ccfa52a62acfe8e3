/** Which characters a TrueType font has glyphs for, read off its `cmap` table (OpenType 1.9, formats 4 and 12). */
export function coverageOf(font: Buffer): (codePoint: number) => boolean {
  const cmap = tableAt(font, 'cmap');
  const ranges: [number, number][] = [];
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(at);
    if (format === 4) ranges.push(...segments(font, at));
    if (format === 12) ranges.push(...groups(font, at));
  }
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function tableAt(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function segments(font: Buffer, at: number): [number, number][] {
  const length = font.readUInt16BE(at + 6);
  return Array.from({ length: length / 2 }, (_, index): [number, number] => [
    font.readUInt16BE(at + 16 + length + index * 2),
    font.readUInt16BE(at + 14 + index * 2),
  ]).filter(([first]) => first !== 0xffff);
}

function groups(font: Buffer, at: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}
