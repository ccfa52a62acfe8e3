import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Where fetched programs are kept, shared by every clone of this account: `$XDG_CACHE_HOME/qorgan` or `~/.cache/qorgan`
 * (XDG Base Directory Specification); an account without a home keeps them in the clone.
 */
export function cacheFolder() {
  const wanted = process.env.XDG_CACHE_HOME;
  const candidates = [
    join(wanted && isAbsolute(wanted) ? wanted : join(homedir(), '.cache'), 'qorgan'),
    join(root, '.cache', 'qorgan'),
  ];
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // not ours to write: the next place
    }
  }
  throw new Error(
    `cannot write to any of ${candidates.join(', ')}: set XDG_CACHE_HOME to a folder that can be written`,
  );
}
