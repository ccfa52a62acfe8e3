import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The repository. Jest is started there. */
export const repository = process.cwd();

const planted: string[] = [];

/**
 * Writes a small tree, inside the repository so that it finds the same packages, and in .cache so that no ordinary run
 * sees it. It has the package.json of the repository, since rules look at what is declared there.
 */
export function plant(files: Readonly<Record<string, string>>): string {
  const cache = join(repository, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'planted-'));
  planted.push(folder);
  const all = { 'package.json': readFileSync(join(repository, 'package.json'), 'utf8'), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Removes every planted tree. */
export function uproot(): void {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a tool of node_modules/.bin, or with a path a script of the repository, in a folder. */
export function run(tool: string, args: readonly string[], folder: string, input = ''): Outcome {
  const script = tool.includes('/') ? resolve(repository, tool) : join(repository, 'node_modules/.bin', tool);
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: result.status, output: result.stdout, errors: result.stderr };
}
