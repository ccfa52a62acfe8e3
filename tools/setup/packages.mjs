import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.mjs';
import { run } from './run.mjs';
import { whileSaying } from './say.mjs';

const lockfile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
/** Names the lock from which node_modules was installed. */
const stamp = join(modules, '.qorgan-lock');
/** npm's own note of what it installed; newer than the lock when somebody ran `npm ci` by hand. */
const note = join(modules, '.package-lock.json');

async function isCurrent(wanted) {
  if (!existsSync(note)) return false;
  if (existsSync(stamp)) return (await readFile(stamp, 'utf8')) === wanted;
  return (await stat(note)).mtimeMs >= (await stat(lockfile)).mtimeMs;
}

/** Installs the npm packages of the lock, unless they are there. */
export async function installPackages() {
  const lock = await readFile(lockfile);
  const wanted = createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
  if (!(await isCurrent(wanted))) {
    const npm = process.env.npm_execpath;
    const [program, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
    const args = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    await whileSaying('installing npm packages', () => run(program, args, { cwd: root }));
  }
  await writeFile(stamp, wanted);
}
