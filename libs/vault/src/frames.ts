import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

/**
 * The sealed form of an item, version 1: a header, then frames of AES-256-GCM (NIST SP 800-38D) in the STREAM
 * construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015; the payload of age uses the same nonces).
 *
 *   header   24 bytes   "QORGAN", 0x00, version 0x01, the item's id (16 bytes); authenticated with every frame
 *   frame    262 144 plain bytes encrypted + 16 bytes tag; the last may be shorter
 *   nonce    12 bytes   frame number (11 bytes, big-endian), then 1 for the last frame and 0 for any other
 *
 * A key seals one item only, therefore a counter is a safe nonce. Since number and end are part of the nonce,
 * a frame that was cut off, moved, repeated, appended or taken from another item cannot be opened.
 * Frame n begins at 24 + n × 262 160: any part can be read without the rest.
 */
export const frameFormat = 'qorgan-frames/1';
export const frameBytes = 256 * 1024;
export const headerBytes = 24;
const tagBytes = 16;
export const sealedFrameBytes = frameBytes + tagBytes;

/** How long `size` plain bytes are once sealed. An empty item has one empty frame. */
export const sealedSizeOf = (size: number): number =>
  headerBytes + size + tagBytes * Math.max(1, Math.ceil(size / frameBytes));

/** The sealed bytes are not what was sealed under this key and id. Without `frame` it is the header. */
export class FramesBroken extends Error {
  constructor(readonly frame?: number) {
    super(frame === undefined ? 'the header is not that of this item' : `frame ${String(frame)} cannot be opened`);
    this.name = 'FramesBroken';
  }
}

/** One piece of a stream. `bytes` are valid only until the next piece is asked for: the buffer is used again. */
export interface Piece {
  readonly index: number;
  readonly bytes: Buffer;
  readonly last: boolean;
}

export function headerOf(itemId: string): Buffer {
  return Buffer.concat([Buffer.from('QORGAN\u0000\u0001', 'latin1'), Buffer.from(itemId.replaceAll('-', ''), 'hex')]);
}

/** Regroups any stream into pieces of one length; only the last one is shorter, and there is always a last one. */
export async function* inPieces(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Piece> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  let index = 0;
  for await (const chunk of source) {
    for (let taken = 0; taken < chunk.length;) {
      // A full piece is kept back until another byte shows that it is not the last.
      if (filled === length) {
        yield { index, bytes: buffer, last: false };
        index += 1;
        filled = 0;
      }
      const part = chunk.subarray(taken, taken + length - filled);
      buffer.set(part, filled);
      filled += part.length;
      taken += part.length;
    }
  }
  yield { index, bytes: buffer.subarray(0, filled), last: true };
}

/** Encrypts one frame; answers cipher text and tag, in the order in which they stand in the file. */
export function sealFrame(key: KeyObject, header: Buffer, piece: Piece): [Buffer, Buffer] {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece), { authTagLength: tagBytes });
  cipher.setAAD(header);
  const sealed = cipher.update(piece.bytes);
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

/** @throws FramesBroken */
export function openFrame(key: KeyObject, header: Buffer, piece: Piece): Buffer {
  const end = piece.bytes.length - tagBytes;
  if (end < 0) throw new FramesBroken(piece.index);
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece), { authTagLength: tagBytes });
  decipher.setAAD(header);
  decipher.setAuthTag(piece.bytes.subarray(end));
  const plain = decipher.update(piece.bytes.subarray(0, end));
  try {
    decipher.final();
  } catch {
    throw new FramesBroken(piece.index);
  }
  return plain;
}

/** Splits sealed bytes into their frames, still encrypted. @throws FramesBroken when the header is another */
export async function* sealedFrames(source: AsyncIterable<Uint8Array>, itemId: string): AsyncGenerator<Piece> {
  yield* inPieces(withoutHeader(source, headerOf(itemId)), sealedFrameBytes);
}

/** Decrypts sealed bytes frame by frame; nothing of a frame is given out before it was authenticated. @throws FramesBroken */
export async function* openFrames(
  source: AsyncIterable<Uint8Array>,
  key: KeyObject,
  itemId: string,
): AsyncGenerator<Buffer> {
  const header = headerOf(itemId);
  for await (const piece of sealedFrames(source, itemId)) yield openFrame(key, header, piece);
}

/**
 * Decrypts some of an item's plain bytes, `from` to `to` (exclusive, not beyond `size`). `source` gives the sealed bytes of the
 * frames that hold them: see `framesHolding`. @throws FramesBroken
 */
export async function* openPart(
  source: AsyncIterable<Uint8Array>,
  key: KeyObject,
  itemId: string,
  { from, to, size }: { readonly from: number; readonly to: number; readonly size: number },
): AsyncGenerator<Buffer> {
  const header = headerOf(itemId);
  const first = frameOf(from);
  const end = frameOf(Math.max(0, size - 1));
  let opened = from;
  for await (const { index, bytes } of inPieces(source, sealedFrameBytes)) {
    const frame = first + index;
    const plain = openFrame(key, header, { index: frame, bytes, last: frame === end });
    const begin = frame * frameBytes;
    opened = Math.min(to, begin + plain.length);
    yield plain.subarray(Math.max(0, from - begin), opened - begin);
  }
  // A tail that was cut off between two frames leaves whole frames behind.
  if (opened < to) throw new FramesBroken(frameOf(opened));
}

/** The frames that hold the plain bytes `from` to `to` (exclusive), and where they lie: `end` is the offset after them. */
export function framesHolding(from: number, to: number): { start: number; end: number } {
  const behind = Math.ceil(to / frameBytes);
  return { start: headerBytes + frameOf(from) * sealedFrameBytes, end: headerBytes + behind * sealedFrameBytes };
}

const frameOf = (at: number): number => Math.floor(at / frameBytes);

async function* withoutHeader(source: AsyncIterable<Uint8Array>, expected: Buffer): AsyncGenerator<Uint8Array> {
  let begun = Buffer.alloc(0);
  for await (const chunk of source) {
    if (begun.length === headerBytes) {
      yield chunk;
      continue;
    }
    const missing = headerBytes - begun.length;
    begun = Buffer.concat([begun, chunk.subarray(0, missing)]);
    if (begun.length === headerBytes && !begun.equals(expected)) throw new FramesBroken();
    if (chunk.length > missing) yield chunk.subarray(missing);
  }
  if (begun.length < headerBytes) throw new FramesBroken();
}

function nonceOf({ index, last }: Piece): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
