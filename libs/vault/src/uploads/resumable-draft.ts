import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { open, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { Problem } from '#libs/problems';
import { frameBytes, headerBytes, headerOf, openFrame, sealedFrameBytes, sealedSizeOf, sealFrame } from '../frames.js';
import { storageProblem } from '../storage-problems.js';

/** What is being received: the item that it becomes, its key, and its declared size in plain bytes. */
export interface Receiving {
  readonly itemId: string;
  readonly secret: Buffer;
  readonly size: number;
}

const ivBytes = 12;
const tagBytes = 16;

/**
 * An item that is received in pieces of any length, never plain on the disk. Whole frames are sealed at once in their final
 * form and place; what is left of a piece lies beside them, encrypted, until the next piece completes it. How much is here
 * can be told from the two files alone, so that a process may be killed at any byte: a frame that was not written whole is
 * cut off, and a rest that belongs to an earlier frame counts for nothing.
 */
export class ResumableDraft {
  private readonly header: Buffer;
  private readonly key: KeyObject;
  private readonly restKey: KeyObject;

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
    private readonly receiving: Receiving,
    private frames: number,
    private rest: Buffer,
  ) {
    const { itemId, secret } = receiving;
    this.header = headerOf(itemId);
    this.key = createSecretKey(secret);
    this.restKey = createSecretKey(Buffer.from(hkdfSync('sha256', secret, itemId, 'rest of a piece', 32)));
  }

  static async open(path: string, receiving: Receiving): Promise<ResumableDraft> {
    try {
      const handle = await open(path, 'a+', 0o600);
      const draft = new ResumableDraft(path, handle, receiving, 0, Buffer.alloc(0));
      await draft.find();
      return draft;
    } catch (error) {
      throw storageProblem(error);
    }
  }

  /** Plain bytes that are here and stay. */
  get offset(): number {
    return Math.min(this.receiving.size, this.frames * frameBytes + this.rest.length);
  }

  /**
   * Adds what comes to what is here. When the source breaks, what came before stays.
   *
   * @throws Problem when more comes than was declared, or the disk refuses; and what the source throws
   */
  async append(source: AsyncIterable<Uint8Array>): Promise<void> {
    const buffer = Buffer.alloc(frameBytes);
    let filled = this.rest.copy(buffer);
    try {
      for await (const chunk of source) {
        if (this.frames * frameBytes + filled + chunk.length > this.receiving.size)
          throw new Problem('hash-mismatch', { rule: 'size-differs' });
        for (let taken = 0; taken < chunk.length;) {
          const part = chunk.subarray(taken, taken + this.frameLength() - filled);
          buffer.set(part, filled);
          filled += part.length;
          taken += part.length;
          if (filled < this.frameLength()) continue;
          await this.write(buffer.subarray(0, filled));
          filled = 0;
        }
      }
    } finally {
      await this.keepRest(Buffer.from(buffer.subarray(0, filled)));
    }
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  /** Removes what is here. */
  static async remove(path: string): Promise<void> {
    await Promise.all([path, `${path}.rest`, `${path}.rest.new`].map((file) => rm(file, { force: true })));
  }

  private async find(): Promise<void> {
    const { size, itemId } = this.receiving;
    const there = (await this.handle.stat()).size;
    const isWhole = there === sealedSizeOf(size);
    if (there < headerBytes) {
      await this.handle.truncate(0);
      await this.handle.appendFile(headerOf(itemId));
    }
    this.frames = isWhole
      ? Math.ceil(size / frameBytes)
      : Math.max(0, Math.floor((there - headerBytes) / sealedFrameBytes));
    // After a loss of power the last frames may have their length and not their bytes.
    while (this.frames > 0 && !(await this.opens(this.frames - 1))) this.frames -= 1;
    if (this.frames * frameBytes < size) {
      await this.handle.truncate(headerBytes + this.frames * sealedFrameBytes);
      this.rest = await this.findRest();
    }
  }

  private async opens(index: number): Promise<boolean> {
    const bytes = Buffer.alloc(this.frameLength(index) + tagBytes);
    await this.handle.read(bytes, 0, bytes.length, headerBytes + index * sealedFrameBytes);
    try {
      openFrame(this.key, this.header, { index, bytes, last: this.isLast(index) });
      return true;
    } catch {
      return false;
    }
  }

  private async write(bytes: Buffer): Promise<void> {
    const index = this.frames;
    try {
      await this.handle.appendFile(
        Buffer.concat(sealFrame(this.key, this.header, { index, bytes, last: this.isLast(index) })),
      );
    } catch (error) {
      // Half a frame may be there now; the next to open the draft cuts it off.
      throw storageProblem(error);
    }
    this.frames += 1;
  }

  /** Frames first: a rest is worth something only behind the frames before it. */
  private async keepRest(rest: Buffer): Promise<void> {
    try {
      await this.handle.sync();
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', this.restKey, iv, { authTagLength: tagBytes });
      cipher.setAAD(this.placeOfRest());
      const sealed = Buffer.concat([iv, cipher.update(rest), cipher.final(), cipher.getAuthTag()]);
      await writeFile(`${this.path}.rest.new`, sealed, { mode: 0o600, flush: true });
      await rename(`${this.path}.rest.new`, `${this.path}.rest`);
      this.rest = rest;
    } catch (error) {
      throw storageProblem(error);
    }
  }

  private async findRest(): Promise<Buffer> {
    const sealed = await readFile(`${this.path}.rest`).catch(() => Buffer.alloc(0));
    if (sealed.length < ivBytes + tagBytes) return Buffer.alloc(0);
    const iv = sealed.subarray(0, ivBytes);
    const decipher = createDecipheriv('aes-256-gcm', this.restKey, iv, { authTagLength: tagBytes });
    decipher.setAAD(this.placeOfRest());
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()]);
    } catch {
      return Buffer.alloc(0);
    }
  }

  private placeOfRest(): Buffer {
    return Buffer.concat([this.header, Buffer.from(`rest ${String(this.frames)}`)]);
  }

  private isLast(index: number): boolean {
    return (index + 1) * frameBytes >= this.receiving.size;
  }

  private frameLength(index = this.frames): number {
    return Math.min(frameBytes, this.receiving.size - index * frameBytes);
  }
}
