import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above this file');
  return above(parent);
}

/** The folder of the clone, the same from source (tests) and from dist. */
export const repositoryRoot = above(dirname(fileURLToPath(import.meta.url)));
