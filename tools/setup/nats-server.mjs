import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { unpackDebianPackage } from './debian.mjs';
import { cacheFolder } from './places.mjs';
import { whileSaying } from './say.mjs';

const suite = 'trixie';
const howToInstall = `Qorgan needs nats-server 2.10 or newer. Install it in one of these ways and start again:
  Debian 13, Ubuntu 25.04 or newer   apt install nats-server
  macOS                              brew install nats-server
  Docker                             docker create --name n nats:2.10 && docker cp n:/nats-server .
  anywhere                           a release from https://github.com/nats-io/nats-server/releases
then have it on PATH, or name it:     QORGAN_NATS_SERVER=/path/to/nats-server npm start`;

/** The version of a nats-server program as [major, minor, patch]; undefined if it is none or does not run here. */
function versionOf(program) {
  try {
    const said = execFileSync(program, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    });
    return /v?(\d+)\.(\d+)\.(\d+)/.exec(said)?.slice(1).map(Number);
  } catch {
    return undefined;
  }
}

const isNewEnough = (version) => version !== undefined && (version[0] > 2 || (version[0] === 2 && version[1] >= 10));

function onPath() {
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return places
    .map((place) => join(place, 'nats-server'))
    .find((program) => existsSync(program) && isNewEnough(versionOf(program)));
}

async function inCache(folder) {
  const entries = existsSync(folder) ? await readdir(folder) : [];
  const programs = entries.filter((entry) => entry.startsWith('v')).map((entry) => join(folder, entry, 'nats-server'));
  return programs.reverse().find((program) => existsSync(program) && isNewEnough(versionOf(program)));
}

async function removeLeftovers(folder) {
  for (const entry of await readdir(folder)) {
    const path = join(folder, entry);
    if (entry.startsWith('work-') && Date.now() - (await stat(path)).mtimeMs > 3_600_000)
      await rm(path, { recursive: true, force: true });
  }
}

/** Every run works in a folder of its own and moves the result into place in one step: two at once do not meet. */
async function fetchIntoCache(folder) {
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const work = join(folder, `work-${process.pid}-${Date.now()}`);
  try {
    await mkdir(work, { mode: 0o700 });
    const unpacked = await unpackDebianPackage('nats-server', suite, work);
    const ready = join(work, 'ready');
    await mkdir(ready, { mode: 0o755 });
    const program = ['usr/sbin/nats-server', 'usr/bin/nats-server']
      .map((path) => join(unpacked, path))
      .find((path) => existsSync(path));
    await copyFile(program, join(ready, 'nats-server'));
    await chmod(join(ready, 'nats-server'), 0o755);
    const version = versionOf(join(ready, 'nats-server'));
    if (!isNewEnough(version))
      throw new Error(`Debian ${suite} offers a nats-server that is too old or does not run here`);
    const place = join(folder, `v${version.join('.')}`);
    await rename(ready, place).catch((error) => {
      if (!existsSync(join(place, 'nats-server'))) throw error;
    });
    return join(place, 'nats-server');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The nats-server program to run: the one that QORGAN_NATS_SERVER names, one on PATH, or Debian's package from the cache,
 * fetched when it is not there yet. @throws with what to install, if there is none
 */
export async function natsServer() {
  const named = process.env.QORGAN_NATS_SERVER;
  if (named !== undefined && named !== '') {
    if (isNewEnough(versionOf(named))) return named;
    throw new Error(`QORGAN_NATS_SERVER names ${named}, which is no nats-server 2.10 or newer\n${howToInstall}`);
  }
  const folder = join(cacheFolder(), 'nats-server');
  const found = onPath() ?? (await inCache(folder));
  if (found !== undefined) return found;
  if (!existsSync('/usr/bin/apt-get')) throw new Error(howToInstall);
  try {
    return await whileSaying(`fetching nats-server from Debian ${suite} into ${folder}`, () => fetchIntoCache(folder));
  } catch (error) {
    throw new Error(`nats-server could not be fetched: ${error.message}\n${howToInstall}`);
  }
}
