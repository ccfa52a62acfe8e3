import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '#libs/embedded';
import { KeyRing } from '#libs/keys';
import { temporaryFolder, testKeys } from '#libs/testing';
import { Vault } from '#libs/vault';
import type { SealingReport } from './sealing-process.js';

const folder = temporaryFolder('sealing');
const keyFiles = testKeys(['school']);
const keys = KeyRing.fromFiles('school', keyFiles.keysFile('school'), keyFiles.directoryFile);
const program = join(repositoryRoot, 'dist', 'libs', 'vault', 'test', 'sealing-process.js');

let dir: string;
const argumentsOf = (...rest: string[]): string[] => [
  program,
  dir,
  keyFiles.keysFile('school'),
  keyFiles.directoryFile,
  ...rest,
];
const reported = (stdout: string): SealingReport => JSON.parse(stdout) as SealingReport;
const run = promisify(execFile);
const kept = (): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => each.name);

beforeEach(() => {
  dir = join(folder.path, randomUUID());
});
afterAll(() => {
  folder.remove();
  keyFiles.remove();
});

/** A process that stands still in the middle of a file. */
async function stalled(): Promise<ChildProcess> {
  const started = spawn(process.execPath, argumentsOf('20000000', '3000000'), { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(started.stdout, 'data');
  return started;
}
async function kill(running: ChildProcess): Promise<void> {
  running.kill('SIGKILL');
  await once(running, 'exit');
}

it('a full disk refuses and keeps nothing', async () => {
  // The process may write files of 4 MB at most: what it meets beyond that is what it meets on a full disk.
  const limited = ['-c', 'ulimit -f 8192; exec "$0" "$@"', process.execPath, ...argumentsOf('20000000')];
  const { stdout } = await run('/bin/sh', limited);
  expect(reported(stdout)).toEqual({ refused: { code: 'unavailable', rule: 'storage-full' } });
  expect(kept()).toEqual([]);
});

it('the draft of a killed process goes when the next one starts; the draft of one that lives stays', async () => {
  await kill(await stalled());
  expect(kept()).toHaveLength(1);
  const living = await stalled();
  expect(kept()).toHaveLength(1);
  await Vault.at({ dir, keys });
  expect(kept()).toHaveLength(1);
  await kill(living);
  await Vault.at({ dir, keys });
  expect(kept()).toEqual([]);
});

it('a large file needs no more memory than a small one', async () => {
  const small = reported((await run(process.execPath, argumentsOf('10000000'))).stdout);
  const large = reported((await run(process.execPath, argumentsOf('200000000'))).stdout);
  expect(large.item?.size).toBe(200_000_000);
  expect(large.peakMegabytes).toBeLessThan((small.peakMegabytes ?? 0) + 40);
});
