import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { whileSaying } from './say.mjs';

const howToInstall = `The browser tests need Chromium. Install it in one of these ways and start again:
  Debian and its relatives           apt install chromium
  anywhere                           Chromium or Google Chrome from its makers
then have it on PATH, or name it:     QORGAN_CHROMIUM=/path/to/chromium npm test`;

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((place) => names.map((name) => join(place, name)))
    .find((program) => existsSync(program));

/** A browser is a hundred packages that belong together: apt has to install it, and only root may. */
async function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const arguments_ = ['install', '--yes', '--no-install-recommends', 'chromium'];
  await run('apt-get', arguments_, { env }).catch(async () => {
    await run('apt-get', ['update'], { env });
    await run('apt-get', arguments_, { env });
  });
}

/**
 * The Chromium program for browser tests: the one that QORGAN_CHROMIUM names, one on PATH, or Debian's package, installed when
 * it is not there yet and this account may. @throws with what to install, if there is none
 */
export async function chromium() {
  const named = process.env.QORGAN_CHROMIUM;
  if (named !== undefined && named !== '') return named;
  const found = onPath();
  if (found !== undefined) return found;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error(howToInstall);
  try {
    await whileSaying('installing chromium from Debian', install);
  } catch (error) {
    throw new Error(`chromium could not be installed: ${error.message}\n${howToInstall}`);
  }
  return onPath() ?? Promise.reject(new Error(howToInstall));
}
