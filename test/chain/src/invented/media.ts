import { crc32, deflateSync } from 'node:zlib';
import type { Chance } from '../chance.js';

/** Harmless pictures and sounds, computed: something to look at and to listen to that shows and says nothing of anybody. */

const width = 270;
const height = 480;
/** Paper, the bubbles of two who write, and the bars that stand where words would. */
const palette = Buffer.from('f6f8fadbe8f3e5f4ea7a87944d5b69', 'hex');

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of a conversation as a phone shows it, with bars for words. */
export function drawnConversation(chance: Chance): Buffer {
  const stride = width + 1;
  const pixels = Buffer.alloc(stride * height);
  const fill = (x: number, y: number, wide: number, high: number, colour: number): void => {
    for (let row = y; row < Math.min(height, y + high); row += 1)
      pixels.fill(colour, row * stride + 1 + x, row * stride + 1 + Math.min(width, x + wide));
  };
  fill(0, 0, width, 36, 4);
  for (let y = 50; y < height - 60;) {
    const mine = chance.happens(0.5);
    const lines = chance.between(1, 4);
    const wide = chance.between(110, 190);
    const x = mine ? width - wide - 12 : 12;
    fill(x, y, wide, lines * 16 + 14, mine ? 2 : 1);
    for (let line = 0; line < lines; line += 1)
      fill(x + 10, y + 10 + line * 16, line === lines - 1 ? chance.between(30, wide - 20) : wide - 20, 6, 3);
    y += lines * 16 + 28;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A WAV of three soft tones. */
export function playedTones(chance: Chance): Buffer {
  const rate = 8_000;
  const tones = [chance.between(220, 440), chance.between(220, 440), chance.between(220, 440)];
  const data = Buffer.alloc(rate * tones.length);
  const each = rate / 2;
  tones.forEach((hertz, tone) => {
    for (let at = 0; at < each; at += 1) {
      const swell = Math.sin((Math.PI * at) / each);
      data.writeInt16LE(
        Math.round(6_000 * swell * Math.sin((2 * Math.PI * hertz * at) / rate)),
        (tone * each + at) * 2,
      );
    }
  });
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
