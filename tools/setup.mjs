/**
 * Installs what Qorgan needs and a fresh clone does not have. Plain JavaScript: it runs before anything is installed.
 *
 * `node tools/setup.mjs` does all of it; `node tools/setup.mjs nats-server` (or `exiftool`) prints the path of that
 * program.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exiftool, exiftoolIfPossible } from './setup/exiftool.mjs';
import { withLock } from './setup/lock.mjs';
import { natsServer } from './setup/nats-server.mjs';
import { installPackages } from './setup/packages.mjs';
import { root } from './setup/places.mjs';
import { say } from './setup/say.mjs';

const oldest = [20, 19];

/** @throws when this Node.js is too old */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Error(`Qorgan needs Node.js ${oldest.join('.')} or newer; this is ${process.versions.node}`);
}

/** Installs the npm packages and compiles; one process at a time in a clone. */
export async function installAndBuild() {
  checkNode();
  await withLock(join(root, '.cache', 'setup.lock'), 'waiting for another set-up of this clone', async () => {
    await installPackages();
    const { build } = await import('./build.mjs');
    const count = await build();
    if (count > 0) say(`compiled ${count} files`);
  });
}

/**
 * Everything: packages, compiled code, nats-server, and exiftool where it can be had. Names the programs in QORGAN_NATS_SERVER and
 * EXIFTOOL for what this process starts.
 */
export async function setUp() {
  // One apt at a time.
  const programs = natsServer().then(async (server) => [server, await exiftoolIfPossible()]);
  const [, [server, metadata]] = await Promise.all([installAndBuild(), programs]);
  process.env.QORGAN_NATS_SERVER = server;
  if (metadata === undefined) delete process.env.EXIFTOOL;
  else process.env.EXIFTOOL = metadata;
}

const printed = { 'nats-server': natsServer, exiftool };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const program = printed[process.argv[2]];
    if (program === undefined) await setUp();
    else console.log(await program());
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
