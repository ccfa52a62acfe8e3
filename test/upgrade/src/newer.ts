import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, repositoryRoot } from '#libs/embedded';

/** What a process was started with: the new replica gets just that, as a new image gets it from the same manifest. */
const environmentOf = (pid: number): Record<string, string> =>
  Object.fromEntries(
    readFileSync(`/proc/${String(pid)}/environ`, 'utf8')
      .split('\0')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

export interface Newer {
  readonly port: number;
  stop(): Promise<void>;
}

function begin(service: string, environment: Record<string, string>, log: string): ChildProcess {
  const out = openSync(log, 'a');
  const program = join(repositoryRoot, 'dist/apps', service, 'src/main.js');
  return spawn(process.execPath, [program], { env: environment, stdio: ['ignore', out, out] });
}

/** Migrates as the initial container does, then starts a replica of this version beside the one that runs. */
export async function startNewer(service: string, oldPid: number, log: string): Promise<Newer> {
  const { MIGRATION_DATABASE_URL = '', ...environment } = environmentOf(oldPid);
  const migrating = begin(service, { ...environment, MIGRATION_DATABASE_URL, MIGRATE: 'only', PORT: '0' }, log);
  const [code] = (await once(migrating, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the migration of ${service} failed: ${log}`);

  const port = await freePort();
  const replica = begin(service, { ...environment, PORT: String(port) }, log);
  const ended = once(replica, 'exit');
  const end = performance.now() + 90_000;
  while (!(await isReady(port))) {
    if (replica.exitCode !== null || performance.now() > end) throw new Error(`${service} did not start: ${log}`);
    await sleep(100);
  }
  return {
    port,
    stop: async () => {
      replica.kill('SIGTERM');
      await ended;
    },
  };
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${String(port)}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
