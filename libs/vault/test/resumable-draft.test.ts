import fc from 'fast-check';
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { temporaryFolder } from '#libs/testing';
import { openFrames } from '../src/frames.js';
import { ResumableDraft } from '../src/uploads/resumable-draft.js';

const folder = temporaryFolder('draft');
afterAll(() => folder.remove());

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

describe('a file that is received in pieces', () => {
  it('is whole in the end, whatever was killed at whatever byte, and never plain on the disk', async () => {
    const frame = 256 * 1024;
    const sizes = fc.oneof(
      fc.constantFrom(1, frame - 1, frame, frame + 1, 2 * frame),
      fc.integer({ min: 1, max: 3 * frame }),
    );
    const pieces = fc.array(fc.record({ length: fc.nat(400_000), kill: fc.boolean(), cut: fc.nat(300_000) }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(sizes, pieces, async (size, steps) => {
        const itemId = randomUUID();
        const receiving = { itemId, secret: randomBytes(32), size };
        const path = join(folder.path, itemId);
        const bytes = Buffer.concat([Buffer.from('canary-canary-canary'), randomBytes(size)]).subarray(0, size);
        let atLeast = 0;
        for (const { length, kill, cut } of [...steps, { length: size, kill: false, cut: 0 }]) {
          const draft = await ResumableDraft.open(path, receiving);
          const { offset } = draft;
          expect(offset).toBeGreaterThanOrEqual(atLeast);
          await draft.append(inPieces(bytes.subarray(offset, Math.min(size, offset + length)), 65_536));
          await draft.close();
          atLeast = draft.offset;
          if (size >= 20)
            for (const name of readdirSync(folder.path))
              expect(readFileSync(join(folder.path, name)).includes('canary-canary-canary')).toBe(false);
          if (!kill || atLeast === size) continue;
          // A process that was killed: what it had not put away is lost, half a frame is there.
          rmSync(`${path}.rest`);
          truncateSync(path, Math.max(0, statSync(path).size - cut));
          atLeast = 0;
        }
        expect(atLeast).toBe(size);
        const key = createSecretKey(receiving.secret);
        const opened: Buffer[] = [];
        for await (const plain of openFrames(createReadStream(path), key, itemId)) opened.push(plain);
        expect(Buffer.concat(opened).equals(bytes)).toBe(true);
        await ResumableDraft.remove(path);
      }),
      { numRuns: 25 },
    );
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('keeps what came before its source broke, and takes no more than was declared', async () => {
    const receiving = { itemId: randomUUID(), secret: randomBytes(32), size: 500_000 };
    const path = join(folder.path, receiving.itemId);
    const bytes = randomBytes(500_000);
    const breaking = async function* (): AsyncGenerator<Buffer> {
      yield bytes.subarray(0, 300_001);
      throw new Error('the cable was pulled');
    };
    const draft = await ResumableDraft.open(path, receiving);
    await expect(draft.append(breaking())).rejects.toThrow('the cable was pulled');
    await draft.close();
    const again = await ResumableDraft.open(path, receiving);
    expect(again.offset).toBe(300_001);
    await expect(again.append(inPieces(randomBytes(200_000), 200_000))).rejects.toMatchObject({
      details: { rule: 'size-differs' },
    });
    expect(again.offset).toBe(300_001);
    await again.close();
  });

  it('does not take a frame for one that has its length and not its bytes', async () => {
    const receiving = { itemId: randomUUID(), secret: randomBytes(32), size: 600_000 };
    const path = join(folder.path, receiving.itemId);
    const draft = await ResumableDraft.open(path, receiving);
    await draft.append(inPieces(randomBytes(550_000), 65_536));
    await draft.close();
    const content = readFileSync(path);
    content.fill(0, content.length - 1_000);
    writeFileSync(path, content);
    const again = await ResumableDraft.open(path, receiving);
    expect(again.offset).toBe(256 * 1024);
    await again.close();
    expect((await buffer(createReadStream(path))).length).toBe(24 + 256 * 1024 + 16);
  });
});
