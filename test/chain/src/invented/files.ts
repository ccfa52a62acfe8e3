import type { Chance } from '../chance.js';
import { words } from './words.js';
import { drawnConversation, playedTones } from './media.js';
import type { SentFile } from '../people/person.js';

const pdfHead = Buffer.from('%PDF-1.7\n', 'latin1');

/** A picture of a conversation, with bars for words. */
export const inventedScreenshot = (chance: Chance, name: string): SentFile => ({
  name: `${name}.png`,
  type: 'image/png',
  bytes: drawnConversation(chance),
});

/** A voice message of three tones. */
const inventedSound = (chance: Chance, name: string): SentFile => ({
  name: `${name}.wav`,
  type: 'audio/wav',
  bytes: playedTones(chance),
});

/** A note of what was written, with nothing in it. */
const inventedNote = (chance: Chance, name: string): SentFile => ({
  name: `${name}.txt`,
  type: 'text/plain',
  bytes: Buffer.from(
    Array.from({ length: chance.between(3, 8) }, (_, line) => `${line + 1}. ${chance.oneOf(words.note)}\n`).join(''),
  ),
});

const kinds = [inventedScreenshot, inventedSound, inventedNote] as const;
/** What a school has of a conversation: first a screenshot, then a voice message, then a note. */
export const inventedEvidence = (chance: Chance, place: number): SentFile =>
  (kinds[place % kinds.length] ?? inventedScreenshot)(chance, `evidence-${place + 1}`);

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
