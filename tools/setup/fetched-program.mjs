import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { unpackDebianPackage } from './debian.mjs';
import { cacheFolder } from './places.mjs';
import { whileSaying } from './say.mjs';

const suite = 'trixie';

/** What a program says of its version when it is asked so; undefined if it is none or does not run here. */
export function saidBy(program, question) {
  try {
    return execFileSync(program, [question], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    });
  } catch {
    return undefined;
  }
}

function onPath({ name, versionOf }) {
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return places
    .map((place) => join(place, name))
    .find((program) => existsSync(program) && versionOf(program) !== undefined);
}

async function inCache({ name, versionOf }, folder) {
  const entries = existsSync(folder) ? await readdir(folder) : [];
  const programs = entries.filter((entry) => entry.startsWith('v')).map((entry) => join(folder, entry, name));
  return programs.reverse().find((program) => existsSync(program) && versionOf(program) !== undefined);
}

async function removeLeftovers(folder) {
  for (const entry of await readdir(folder)) {
    const path = join(folder, entry);
    if (entry.startsWith('work-') && Date.now() - (await stat(path)).mtimeMs > 3_600_000)
      await rm(path, { recursive: true, force: true });
  }
}

/** Every run works in a folder of its own and moves the result into place in one step: two at once do not meet. */
async function fetchIntoCache({ name, debianPackage, versionOf, assemble }, folder) {
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const work = join(folder, `work-${process.pid}-${Date.now()}`);
  try {
    await mkdir(work, { mode: 0o700 });
    const unpacked = await unpackDebianPackage(debianPackage, suite, work);
    const ready = join(work, 'ready');
    await mkdir(ready, { mode: 0o755 });
    await assemble(unpacked, ready);
    const version = versionOf(join(ready, name));
    if (version === undefined) throw new Error(`the ${name} of Debian ${suite} is too old or does not run here`);
    const place = join(folder, `v${version}`);
    await rename(ready, place).catch((error) => {
      if (!existsSync(join(place, name))) throw error;
    });
    return join(place, name);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * A program that is not part of any npm package: the one that `variable` names, one on PATH, or Debian's package from the
 * cache, fetched when it is not there yet. `versionOf` answers undefined for what is too old or does not run; `assemble` puts what
 * is needed of the unpacked package together in a folder, the program under its `name`.
 *
 * @throws with what to install, if there is none
 */
export async function fetchedProgram(terms) {
  const { name, variable, wanted, versionOf, howToInstall } = terms;
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (versionOf(named) !== undefined) return named;
    throw new Error(`${variable} names ${named}, which is no ${wanted} or does not run here\n${howToInstall}`);
  }
  const folder = join(cacheFolder(), name);
  const found = onPath(terms) ?? (await inCache(terms, folder));
  if (found !== undefined) return found;
  if (!existsSync('/usr/bin/apt-get')) throw new Error(howToInstall);
  try {
    return await whileSaying(`fetching ${name} from Debian ${suite} into ${folder}`, () =>
      fetchIntoCache(terms, folder),
    );
  } catch (error) {
    throw new Error(`${name} could not be fetched: ${error.message}\n${howToInstall}`);
  }
}
