import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './repository.js';

/** A program that the set-up finds or fetches, unless the environment names it already. */
async function programFor(name: string, variable: string): Promise<string> {
  const named = process.env[variable];
  if (named !== undefined && named !== '') return named;
  const { stdout } = await promisify(execFile)(process.execPath, [join(repositoryRoot, 'tools', 'setup.mjs'), name], {
    encoding: 'utf8',
  });
  process.env[variable] = stdout.trim();
  return stdout.trim();
}

export const natsServerProgram = (): Promise<string> => programFor('nats-server', 'QORGAN_NATS_SERVER');
export const exiftoolProgram = (): Promise<string> => programFor('exiftool', 'EXIFTOOL');
