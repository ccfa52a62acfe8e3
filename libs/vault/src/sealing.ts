import { createHash, type KeyObject } from 'node:crypto';
import { Problem } from '#libs/problems';
import {
  frameBytes,
  FramesBroken,
  headerOf,
  inPieces,
  openFrame,
  sealedFrames,
  sealFrame,
  sealedSizeOf,
} from './frames.js';
import { headBytes } from './media-type.js';
import { storageAltered, storageProblem, tooLarge } from './storage-problems.js';
import type { Draft } from './storage.js';

/** What is known of the bytes before they come. */
export interface Expectation {
  readonly declaredSize?: number;
  /** Lower-case hexadecimal. */
  readonly declaredSha256?: string;
  readonly declaredMd5?: string;
  readonly declaredType?: string;
  /** Most plain bytes to take. */
  readonly limit?: number;
}

/** An item as it was sealed. Hashes are lower-case hexadecimal; `size`, `sha256` and `md5` are of the plain bytes. */
export interface SealedItem {
  readonly itemId: string;
  readonly size: number;
  readonly sha256: string;
  readonly md5: string;
  readonly cipherSize: number;
  readonly cipherSha256: string;
  /** The item's own key, sealed under the agency's data key and bound to the item's id. */
  readonly wrappedKey: string;
  /** Which data key that was. */
  readonly keyId: string;
  readonly frames: number;
  readonly frameFormat: string;
  /** By the first bytes, else as declared. */
  readonly mediaType: string;
}

/** What came out of writing or of reading it back: both must say the same. */
export type Written = Pick<SealedItem, 'size' | 'sha256' | 'md5' | 'cipherSize' | 'cipherSha256' | 'frames'> & {
  readonly head: Buffer;
};

/** Hashes and encrypts frame by frame while the frame before is being written. */
export async function seal(
  source: AsyncIterable<Uint8Array>,
  draft: Pick<Draft, 'append'>,
  itemId: string,
  key: KeyObject,
  expected: Expectation,
): Promise<Written> {
  const [sha256, md5, cipherSha256] = [createHash('sha256'), createHash('md5'), createHash('sha256')];
  const header = headerOf(itemId);
  let size = 0;
  let frames = 0;
  let head: Buffer = Buffer.alloc(0);
  let parts = [header];
  let writing: Promise<void> = Promise.resolve();
  for await (const piece of inPieces(source, frameBytes)) {
    size += piece.bytes.length;
    if (size > (expected.limit ?? Infinity)) throw tooLarge(expected.limit ?? 0);
    if (size > (expected.declaredSize ?? Infinity)) throw new Problem('hash-mismatch', { rule: 'size-differs' });
    if (piece.index === 0) head = Buffer.from(piece.bytes.subarray(0, headBytes));
    sha256.update(piece.bytes);
    md5.update(piece.bytes);
    parts.push(...sealFrame(key, header, piece));
    for (const part of parts) cipherSha256.update(part);
    await writing;
    writing = draft.append(parts);
    // Awaited above or below; until then a failure must not count as nobody's.
    writing.catch(() => undefined);
    parts = [];
    frames += 1;
  }
  await writing;
  const written = { size, sha256: sha256.digest('hex'), md5: md5.digest('hex') };
  refuseDifference(written, expected);
  return { ...written, frames, cipherSize: sealedSizeOf(size), cipherSha256: cipherSha256.digest('hex'), head };
}

/** Opens and hashes sealed bytes as they come back from the storage. */
export async function readBack(sealed: AsyncIterable<Uint8Array>, itemId: string, key: KeyObject): Promise<Written> {
  const [sha256, md5, cipherSha256] = [createHash('sha256'), createHash('md5'), createHash('sha256')];
  const header = headerOf(itemId);
  cipherSha256.update(header);
  let [size, frames, head] = [0, 0, Buffer.alloc(0)];
  try {
    for await (const piece of sealedFrames(sealed, itemId)) {
      cipherSha256.update(piece.bytes);
      const plain = openFrame(key, header, piece);
      sha256.update(plain);
      md5.update(plain);
      if (piece.index === 0) head = Buffer.from(plain.subarray(0, headBytes));
      size += plain.length;
      frames += 1;
    }
  } catch (error) {
    throw error instanceof FramesBroken ? storageAltered() : storageProblem(error);
  }
  const hashes = { sha256: sha256.digest('hex'), md5: md5.digest('hex'), cipherSha256: cipherSha256.digest('hex') };
  return { size, frames, head, cipherSize: sealedSizeOf(size), ...hashes };
}

/** @throws Problem `hash-mismatch` where what came is not what was declared */
export function refuseDifference(written: Pick<Written, 'size' | 'sha256' | 'md5'>, expected: Expectation): void {
  const { declaredSize = written.size, declaredSha256 = written.sha256, declaredMd5 = written.md5 } = expected;
  if (written.size !== declaredSize) throw new Problem('hash-mismatch', { rule: 'size-differs' });
  if (written.sha256 !== declaredSha256 || written.md5 !== declaredMd5)
    throw new Problem('hash-mismatch', { rule: 'hash-differs' });
}
