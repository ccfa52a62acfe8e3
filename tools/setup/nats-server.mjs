import { existsSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchedProgram, saidBy } from './fetched-program.mjs';

const howToInstall = `Qorgan needs nats-server 2.10 or newer. Install it in one of these ways and start again:
  Debian 13, Ubuntu 25.04 or newer   apt install nats-server
  macOS                              brew install nats-server
  Docker                             docker create --name n nats:2.10 && docker cp n:/nats-server .
  anywhere                           a release from https://github.com/nats-io/nats-server/releases
then have it on PATH, or name it:     QORGAN_NATS_SERVER=/path/to/nats-server npm start`;

/** The version of a nats-server program that is new enough. */
function versionOf(program) {
  const said = saidBy(program, '--version') ?? '';
  const [major, minor, patch] = /v?(\d+)\.(\d+)\.(\d+)/.exec(said)?.slice(1).map(Number) ?? [0];
  return major > 2 || (major === 2 && minor >= 10) ? `${major}.${minor}.${patch}` : undefined;
}

/** The nats-server program to run. @throws with what to install, if there is none */
export const natsServer = () =>
  fetchedProgram({
    name: 'nats-server',
    variable: 'QORGAN_NATS_SERVER',
    wanted: 'nats-server 2.10 or newer',
    debianPackage: 'nats-server',
    versionOf,
    howToInstall,
    assemble: async (unpacked, ready) => {
      const program = ['usr/sbin/nats-server', 'usr/bin/nats-server']
        .map((path) => join(unpacked, path))
        .find((path) => existsSync(path));
      await copyFile(program, join(ready, 'nats-server'));
      await chmod(join(ready, 'nats-server'), 0o755);
    },
  });
