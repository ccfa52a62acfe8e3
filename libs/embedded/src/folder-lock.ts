import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from './processes.js';

interface Owner {
  readonly pid: number;
  readonly identity: string | undefined;
  readonly [detail: string]: unknown;
}

/** Another running copy holds the folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly owner: Owner,
  ) {
    super(`${folder} is in use by a running copy (process ${String(owner.pid)})`);
    this.name = 'FolderInUse';
  }
}

function read(path: string): { text: string; owner: Owner | undefined } | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return { text, owner: JSON.parse(text) as Owner };
  } catch {
    return { text, owner: undefined };
  }
}

const isRunning = (owner: Owner): boolean => owner.identity !== undefined && identityOf(owner.pid) === owner.identity;

/** Moves a dead owner's lock away; puts it back if somebody was faster and it is theirs. */
function moveAway(path: string, dead: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  try {
    if (readFileSync(aside, 'utf8') !== dead) linkSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Takes a folder for this process alone. A lock whose process is gone, or whose process id belongs to another
 * process now, is taken over.
 *
 * @returns how to give it back
 * @throws FolderInUse
 */
export function lockFolder(folder: string, details: Readonly<Record<string, unknown>> = {}): () => void {
  const path = join(folder, 'lock');
  const mine = `${path}.mine.${String(process.pid)}`;
  const owner: Owner = { ...details, pid: process.pid, identity: identityOf(process.pid) };
  writeFileSync(mine, JSON.stringify(owner));
  try {
    for (;;) {
      try {
        // A hard link appears with its whole content or not at all, unlike a file that is created and then written.
        linkSync(mine, path);
        return () => {
          if (read(path)?.owner?.identity === owner.identity) rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = read(path);
      if (found?.owner !== undefined && isRunning(found.owner)) throw new FolderInUse(folder, found.owner);
      if (found !== undefined) moveAway(path, found.text);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}
