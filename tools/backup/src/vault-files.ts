import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a process was writing when it ended is no item and nobody's. */
const passing = new Set(['incoming']);

async function* filesIn(folder: string, inside = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => []);
  // What is received moves from its draft to what is sealed, never back: seen in this order, nothing is passed over.
  const inOrder = [...entries].sort((one, other) => Number(one.name === 'sealed') - Number(other.name === 'sealed'));
  for (const entry of inOrder) {
    const path = join(inside, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !passing.has(path)) yield* filesIn(folder, path);
  }
}

/** Copies files that are encrypted already as they lie. One that goes meanwhile was moved to its place, or given up. */
export async function copyVault(from: string, to: string): Promise<void> {
  for await (const path of filesIn(from)) {
    const target = join(to, path);
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    try {
      await copyFile(join(from, path), target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      await chmod(target, (await stat(join(from, path))).mode & 0o777);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Items whose sealed file is not there. */
export async function missingItems(vault: string, ids: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const id of ids) {
    const found = await stat(join(vault, 'sealed', id.slice(0, 2), id)).catch(() => undefined);
    if (found === undefined) missing.push(id);
  }
  return missing;
}
