import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isItemId, type Draft, type SealedPart, type Storage } from './storage.js';
import { storageProblem } from './storage-problems.js';

/** Tells the drafts of this life of this process from those of an earlier one with the same number. */
const thisLife = randomUUID().slice(0, 8);
const thisHost = hostname().replace(/[^\w-]/g, '_');
const abandonedAfterMs = 24 * 3600 * 1000;

/**
 * Keeps sealed items in a folder of the file system.
 *
 *   incoming/   drafts: what is being written now
 *   sealed/xx/  items, read-only, each named by its random id; xx are the id's first two digits
 *
 * A draft becomes an item by one rename, after its bytes are on the disk; whatever is in sealed/ is whole.
 */
export class LocalFolder implements Storage {
  private constructor(private readonly dir: string) {}

  /** Makes the folders where they are missing and removes drafts whose writer is dead. */
  static async at(dir: string): Promise<LocalFolder> {
    for (const part of ['incoming', 'sealed']) await mkdir(join(dir, part), { recursive: true, mode: 0o700 });
    const folder = new LocalFolder(dir);
    await folder.removeAbandoned();
    return folder;
  }

  async begin(itemId: string): Promise<Draft> {
    const path = join(this.dir, 'incoming', [itemId, thisHost, process.pid, thisLife].join('~'));
    try {
      const handle = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
      return new DraftFile(handle, path, join(this.dir, 'sealed'), itemId);
    } catch (error) {
      throw storageProblem(error);
    }
  }

  async adopt(itemId: string, path: string): Promise<Draft> {
    try {
      // Who sealed it was killed before it was recorded: then it lies at its place, whole, and only its record is missing.
      const sealed = await open(this.pathOf(itemId), 'r').catch(undefinedIfMissing);
      if (sealed !== undefined) return new SealedFile(sealed);
      return new DraftFile(await open(path, 'r'), path, join(this.dir, 'sealed'), itemId, false);
    } catch (error) {
      throw storageProblem(error);
    }
  }

  async read(itemId: string, { start, end }: SealedPart = { start: 0, end: Infinity }): Promise<Readable | undefined> {
    const handle = await open(this.pathOf(itemId), 'r').catch(undefinedIfMissing);
    return handle?.createReadStream({ start, end: end - 1, highWaterMark: 256 * 1024 });
  }

  async stat(itemId: string): Promise<{ size: number; writable: boolean } | undefined> {
    const file = await stat(this.pathOf(itemId)).catch(undefinedIfMissing);
    return file && { size: file.size, writable: (file.mode & 0o222) !== 0 };
  }

  async *itemIds(): AsyncGenerator<string> {
    for (const shard of await readdir(join(this.dir, 'sealed'))) {
      for (const name of await readdir(join(this.dir, 'sealed', shard))) if (isItemId(name)) yield name;
    }
  }

  private pathOf(itemId: string): string {
    if (!isItemId(itemId)) throw new Error('not the id of an item');
    return join(this.dir, 'sealed', itemId.slice(0, 2), itemId);
  }

  /** Replicas may share the folder: only the drafts of dead processes go, and of other machines only those a day old. */
  private async removeAbandoned(): Promise<void> {
    const incoming = join(this.dir, 'incoming');
    for (const name of await readdir(incoming)) {
      const [, host, pid, life] = name.split('~');
      const path = join(incoming, name);
      const touched = await stat(path).catch(undefinedIfMissing);
      if (touched === undefined) continue;
      const old = Date.now() - touched.mtimeMs > abandonedAfterMs;
      const dead = host === thisHost && life !== thisLife && (Number(pid) === process.pid || !isAlive(Number(pid)));
      if (old || dead) await rm(path, { force: true });
    }
  }
}

class DraftFile implements Draft {
  private sealed = false;

  constructor(
    private readonly handle: FileHandle,
    private readonly path: string,
    private readonly sealedDir: string,
    private readonly itemId: string,
    /** Whether the file goes when the draft is given up. */
    private readonly ours = true,
  ) {}

  async append(parts: readonly Buffer[]): Promise<void> {
    try {
      for (let waiting = parts.filter((part) => part.length > 0); waiting.length > 0;) {
        const { bytesWritten } = await this.handle.writev(waiting);
        waiting = rest(waiting, bytesWritten);
      }
    } catch (error) {
      throw storageProblem(error);
    }
  }

  readBack(): Promise<Readable> {
    return readWhole(this.handle);
  }

  async seal(): Promise<void> {
    if (this.sealed) return;
    try {
      const shard = join(this.sealedDir, this.itemId.slice(0, 2));
      if ((await mkdir(shard, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(this.sealedDir);
      await chmod(this.path, 0o400);
      await this.handle.sync();
      await rename(this.path, join(shard, this.itemId));
      this.sealed = true;
      await syncFolder(shard);
    } catch (error) {
      throw storageProblem(error);
    }
  }

  async discardUnlessSealed(): Promise<void> {
    await this.handle.close();
    if (this.ours && !this.sealed) await rm(this.path, { force: true });
  }
}

/** An item that was sealed and not recorded. Nothing of it changes, whatever becomes of its record. */
class SealedFile implements Draft {
  constructor(private readonly handle: FileHandle) {}

  append(): Promise<void> {
    return Promise.reject(new Error('what is sealed takes nothing more'));
  }

  readBack(): Promise<Readable> {
    return readWhole(this.handle);
  }

  async seal(): Promise<void> {
    // It is.
  }

  async discardUnlessSealed(): Promise<void> {
    await this.handle.close();
  }
}

async function readWhole(handle: FileHandle): Promise<Readable> {
  try {
    await handle.sync();
    return handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 256 * 1024 });
  } catch (error) {
    throw storageProblem(error);
  }
}

/** What is still to be written after a short write. */
function rest(parts: readonly Buffer[], written: number): Buffer[] {
  let done = written;
  return parts.flatMap((part) => {
    const skip = Math.min(done, part.length);
    done -= skip;
    return skip === part.length ? [] : [part.subarray(skip)];
  });
}

/** Makes a rename in the folder survive a loss of power. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
