import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isFree } from './free-ports.js';
import { postgresAccount, postgresPrograms, reachableFolder, type Account } from './postgres-home.js';
import { commandOf, endProcess, isAlive } from './processes.js';
import { ServerProcess } from './server-process.js';

export interface PostgresOptions {
  /** Holds the cluster; made on first use. May become a link to another place, see postgres-home.ts. */
  readonly folder: string;
  /** Password of the superuser `postgres` when the cluster is made. */
  readonly password: string;
  /** A free one if not given. */
  readonly port?: number;
  /** File to which the server writes its log. */
  readonly log: string;
  /** Server settings above ours, such as `{ fsync: 'off' }` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called when the server ended though nobody asked it to. */
  readonly died?: () => void;
}

export interface RunningPostgres {
  readonly port: number;
  /** Where the cluster really is. */
  readonly place: string;
  /** Connection of the superuser to a database. */
  adminUrl(database?: string): string;
  /** Process id of the postmaster; undefined while it does not run. */
  pid(): number | undefined;
  /** SIGKILL, as a machine's failure would look like. */
  kill(): Promise<void>;
  /** Starts it again at the same port. */
  start(): Promise<void>;
  /** Fast shutdown: clients are disconnected, transactions rolled back, everything is written. By force: recovery at the next start. */
  stop(force?: boolean): Promise<void>;
}

/** Small machine, safe data: fsync and full page writes stay on. Logs never hold values of rows or parameters. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

function give(path: string, account: Account): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

function run(program: string, args: readonly string[], account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb failed: ${said.trim()}`));
    });
  });
}

/** Texts sort and compare the same on every machine: PostgreSQL's own C.UTF-8, not the system's; ICU's `kk-x-icu` is there by name. */
async function makeCluster(programs: string, place: string, account: Account, password: string): Promise<void> {
  const passwordFile = join(place, '..', `.initdb-${String(process.pid)}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, account);
  const args = [
    '--pgdata',
    place,
    '--username',
    'postgres',
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
  ];
  const locale = ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions'];
  try {
    await run(join(programs, 'bin', 'initdb'), [...args, ...locale], account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** A postmaster that an earlier, killed run left on this cluster is ended; the note of one that is gone is removed. */
async function clearEarlierRun(place: string): Promise<void> {
  const note = join(place, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  const ours = isAlive(pid) && /postgres/.test(commandOf(pid) ?? '') && (commandOf(pid) ?? '').includes(place);
  if (ours) await endProcess(pid, ['SIGINT', 10_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]);
  rmSync(note, { force: true });
}

/** The last line of its note says when the server takes connections. */
function isReady(place: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(place, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** After a SIGKILL the backends of the dead postmaster still hold its shared memory for a moment: it is tried again. */
async function startPatiently(server: ServerProcess, port: number, log: string): Promise<void> {
  const timeLimit = performance.now() + 20_000;
  while (!(await server.start())) {
    if (performance.now() > timeLimit || !(await isFree(port))) {
      throw new Error(`PostgreSQL did not start at port ${String(port)}; its log is ${log}`);
    }
    await sleep(200);
  }
}

/** Whoever asks while it is being started waits for that same start: of two side by side, one would find the port taken by the other. */
function oneForAll(start: () => Promise<void>): () => Promise<void> {
  let starting: Promise<void> | undefined;
  return () => {
    starting ??= start().finally(() => {
      starting = undefined;
    });
    return starting;
  };
}

/** Starts a PostgreSQL of our own; makes its cluster when the folder has none. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const account = postgresAccount(options.folder);
  const programs = postgresPrograms(account);
  const place = reachableFolder(options.folder, account);
  if (!existsSync(join(place, 'PG_VERSION'))) await makeCluster(programs, place, account, options.password);
  await clearEarlierRun(place);
  const port = options.port ?? (await freePort());
  const flags = Object.entries({ ...settings, ...options.settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = new ServerProcess({
    program: join(programs, 'bin', 'postgres'),
    args: ['-D', place, '-p', String(port), ...flags],
    account,
    log: options.log,
    endsBy: 'INT',
    isReady: (pid) => isReady(place, pid),
    died: options.died,
  });
  const start = oneForAll(() => startPatiently(server, port, options.log));
  await start();
  return {
    port,
    place,
    adminUrl: (database = 'postgres') =>
      `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${String(port)}/${database}`,
    pid: () => server.pid,
    start,
    kill: () => server.end(['SIGKILL', 5_000]),
    stop: (force = false) =>
      server.end(...(force ? [] : [['SIGINT', 15_000] as const]), ['SIGQUIT', 5_000], ['SIGKILL', 5_000]),
  };
}
