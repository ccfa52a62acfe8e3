/**
 * Installs what Qorgan needs and a fresh clone does not have. Plain JavaScript: it runs before anything is installed.
 *
 * `node tools/setup.mjs` does all of it; `node tools/setup.mjs nats-server` prints the path of the nats-server program.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Everything: packages, compiled code, nats-server. Names the program in QORGAN_NATS_SERVER for what this process starts. */
export async function setUp() {
  const [, program] = await Promise.all([installAndBuild(), natsServer()]);
  process.env.QORGAN_NATS_SERVER = program;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv[2] === 'nats-server') console.log(await natsServer());
    else await setUp();
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
