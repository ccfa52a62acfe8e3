import type { Chance } from '../chance.js';
import type { SentFile } from '../people/person.js';

const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const pdfHead = Buffer.from('%PDF-1.7\n', 'latin1');

/** Bytes that are known for a picture by their beginning, and are none. */
export const inventedScreenshot = (chance: Chance, name: string): SentFile => ({
  name: `${name}.png`,
  type: 'image/png',
  bytes: Buffer.concat([pngHead, chance.bytes(chance.between(200, 20_000))]),
});

export const inventedDocument = (chance: Chance, name: string): SentFile => ({
  name: `${name}.pdf`,
  type: 'application/pdf',
  bytes: Buffer.concat([pdfHead, chance.bytes(chance.between(100, 4_000))]),
});

/** Bytes that are known for a film by their beginning, and show nothing. */
export const inventedVideo = (chance: Chance, name: string): SentFile => ({
  name: `${name}.mp4`,
  type: 'video/mp4',
  bytes: Buffer.concat([
    Buffer.from('\x00\x00\x00\x18ftypisom', 'latin1'),
    chance.bytes(chance.between(1_000, 40_000)),
  ]),
});
