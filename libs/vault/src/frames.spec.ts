import fc from 'fast-check';
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import {
  frameBytes,
  FramesBroken,
  headerBytes,
  headerOf,
  inPieces,
  openFrames,
  sealedFrameBytes,
  sealedSizeOf,
  sealFrame,
} from './frames.js';

const itemId = randomUUID();
const key = createSecretKey(randomBytes(32));

async function* inChunks(bytes: Buffer, length = 64 * 1024): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function sealed(plain: Buffer, id = itemId): Promise<Buffer> {
  const header = headerOf(id);
  const parts = [header];
  for await (const piece of inPieces(inChunks(plain), frameBytes)) parts.push(...sealFrame(key, header, piece));
  return Buffer.concat(parts);
}

async function opened(bytes: Buffer, id = itemId, secret = key): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of openFrames(inChunks(bytes, 50_000), secret, id)) parts.push(part);
  return Buffer.concat(parts);
}

const frameAt = (index: number): number => headerBytes + index * sealedFrameBytes;
const plain = randomBytes(3 * frameBytes + 1_000);

describe('the sealed form of an item', () => {
  let good: Buffer;
  beforeAll(async () => {
    good = await sealed(plain);
  });
  const brokenAt = (frame: number | undefined) => ({ name: 'FramesBroken', frame });

  it('opens to the same bytes, of any length, in any chunks', async () => {
    const lengths = fc.oneof(
      fc.constantFrom(0, 1, frameBytes - 1, frameBytes, frameBytes + 1, 2 * frameBytes),
      fc.nat(3 * frameBytes),
    );
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        const bytes = randomBytes(length);
        const file = await sealed(bytes);
        expect(file.length).toBe(sealedSizeOf(length));
        expect((await opened(file)).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('shows no change of any single bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length * 8 - 1), async (bit) => {
        const bad = Buffer.from(good);
        bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const frame = bit >> 3 < headerBytes ? undefined : Math.floor(((bit >> 3) - headerBytes) / sealedFrameBytes);
        await expect(opened(bad)).rejects.toMatchObject(brokenAt(frame));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', 0, undefined],
    ['within the header', 10, undefined],
    ['after the header', headerBytes, 0],
    ['within a tag', headerBytes + 7, 0],
    ['within a frame', frameAt(1) + 5_000, 1],
    ['exactly between two frames', frameAt(2), 1],
    ['before the last byte', sealedSizeOf(plain.length) - 1, 3],
  ])('is not opened when it was cut off: %s', async (_where, length, frame) => {
    await expect(opened(good.subarray(0, length))).rejects.toMatchObject(brokenAt(frame));
  });

  it('is not opened when something was appended', async () => {
    await expect(opened(Buffer.concat([good, Buffer.from([0])]))).rejects.toMatchObject(brokenAt(3));
    await expect(opened(Buffer.concat([good, good.subarray(frameAt(3))]))).rejects.toThrow(FramesBroken);
    const whole = await sealed(randomBytes(frameBytes));
    await expect(opened(Buffer.concat([whole, whole.subarray(headerBytes)]))).rejects.toMatchObject(brokenAt(0));
  });

  it('is not opened when frames were moved, repeated or left out', async () => {
    const frame = (index: number): Buffer => good.subarray(frameAt(index), frameAt(index + 1));
    const header = good.subarray(0, headerBytes);
    await expect(opened(Buffer.concat([header, frame(1), frame(0), frame(2), frame(3)]))).rejects.toMatchObject(
      brokenAt(0),
    );
    await expect(
      opened(Buffer.concat([header, frame(0), frame(0), frame(1), frame(2), frame(3)])),
    ).rejects.toMatchObject(brokenAt(1));
    await expect(opened(Buffer.concat([header, frame(0), frame(2), frame(3)]))).rejects.toMatchObject(brokenAt(1));
  });

  it('is not opened with another key, for another item, or with a frame of another item', async () => {
    const otherId = randomUUID();
    await expect(opened(good, itemId, createSecretKey(randomBytes(32)))).rejects.toMatchObject(brokenAt(0));
    await expect(opened(good, otherId)).rejects.toMatchObject(brokenAt(undefined));
    // Even under the same key: the header is authenticated with every frame.
    const renamed = Buffer.concat([headerOf(otherId), good.subarray(headerBytes)]);
    await expect(opened(renamed, otherId)).rejects.toMatchObject(brokenAt(0));
  });

  it('gives out nothing of a frame before it was authenticated', async () => {
    const bad = Buffer.from(good);
    bad[frameAt(2) - 1] = (bad[frameAt(2) - 1] ?? 0) ^ 1;
    const given: Buffer[] = [];
    const reading = async (): Promise<void> => {
      for await (const part of openFrames(inChunks(bad), key, itemId)) given.push(part);
    };
    await expect(reading()).rejects.toMatchObject(brokenAt(1));
    expect(Buffer.concat(given).equals(plain.subarray(0, frameBytes))).toBe(true);
  });
});
