import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createUser, fromSeed } from '@nats-io/nkeys';
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import { agencies } from '#libs/contracts';
import { freePort, isFree } from './free-ports.js';
import { lastWill } from './last-will.js';
import { agencyPermissions, bootstrapPermissions, inboxPrefixOf, type Permissions } from './nats-permissions.js';
import { commandOf, endProcess, type Ending } from './processes.js';
import { repositoryRoot } from './repository.js';

export interface NatsOptions {
  /** Holds configuration, users' seeds and the JetStream store. */
  readonly folder: string;
  readonly port?: number;
  readonly log: string;
  /** Users and their permissions; every agency and the bootstrap by default. */
  readonly users?: Readonly<Record<string, Permissions>>;
  /** Called when the server ended though nobody asked it to. */
  readonly died?: () => void;
}

export interface RunningNats {
  readonly url: string;
  readonly port: number;
  pid(): number | undefined;
  /** File with the nkey seed of a user. */
  seedFile(user: string): string;
  /** Connects as a user, with its own reply subjects; comes back by itself whenever the server does. */
  connectAs(user: string): Promise<NatsConnection>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Kills the server, removes everything that JetStream stored, and starts it again: the streams are gone. */
  wipe(): Promise<void>;
  /** In order, or at once. */
  stop(force?: boolean): Promise<void>;
}

export const defaultUsers = (): Record<string, Permissions> => ({
  ...Object.fromEntries(agencies.map((agency) => [agency, agencyPermissions(agency)])),
  bootstrap: bootstrapPermissions,
});

/** The nats-server program: what QORGAN_NATS_SERVER names, or what the set-up finds or fetches. */
export async function natsServerProgram(): Promise<string> {
  const named = process.env['QORGAN_NATS_SERVER'];
  if (named !== undefined && named !== '') return named;
  const { stdout } = await promisify(execFile)(process.execPath, [join(repositoryRoot, 'tools', 'setup.mjs'), 'nats-server'], { encoding: 'utf8' });
  process.env['QORGAN_NATS_SERVER'] = stdout.trim();
  return stdout.trim();
}

/** The public key of a user, whose seed is made on first use. */
function publicKeyOf(seedFile: string): string {
  if (!existsSync(seedFile)) writeFileSync(seedFile, createUser().getSeed(), { mode: 0o600 });
  return fromSeed(readFileSync(seedFile)).getPublicKey();
}

const list = (subjects: readonly string[]): string => `[${subjects.map((subject) => JSON.stringify(subject)).join(', ')}]`;

function userEntry(key: string, { publish, subscribe, answers }: Permissions): string {
  const answering = answers ? ', allow_responses: { max: 1, expires: "1m" }' : '';
  return `    { nkey: ${key}, permissions: { publish: { allow: ${list(publish)} }, subscribe: { allow: ${list(subscribe)} }${answering} } }`;
}

/** The configuration of the server (docs.nats.io, "Server configuration"). */
export function natsConfiguration(port: number, store: string, users: ReadonlyMap<string, Permissions>): string {
  return `server_name: qorgan
listen: "127.0.0.1:${String(port)}"
jetstream { store_dir: ${JSON.stringify(store)}, max_memory_store: 64MB, max_file_store: 20GB }
authorization {
  users: [
${[...users].map(([key, permissions]) => userEntry(key, permissions)).join('\n')}
  ]
}
`;
}

/** Whether a NATS server greets at this port. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket({ port, host: '127.0.0.1' });
    const answer = (holds: boolean): void => {
      socket.destroy();
      resolve(holds);
    };
    socket.setTimeout(1000, () => {
      answer(false);
    });
    socket.once('error', () => {
      answer(false);
    });
    socket.once('data', (chunk) => {
      answer(chunk.toString().startsWith('INFO '));
    });
  });
}

async function clearEarlierRun(note: string, configuration: string): Promise<void> {
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8'));
  if ((commandOf(pid) ?? '').includes(configuration)) await endProcess(pid, ['SIGTERM', 5_000], ['SIGKILL', 5_000]);
  rmSync(note, { force: true });
}

/** Starts a nats-server of our own with JetStream and the users' permissions. */
export async function startNats(options: NatsOptions): Promise<RunningNats> {
  const { folder, log, users = defaultUsers() } = options;
  const program = await natsServerProgram();
  const [configuration, note, store] = [join(folder, 'nats.conf'), join(folder, 'nats.pid'), join(folder, 'jetstream')];
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(log), { recursive: true });
  const seedFile = (user: string): string => join(folder, `${user}.nkey`);
  const keyed = new Map(Object.entries(users).map(([user, permissions]) => [publicKeyOf(seedFile(user)), permissions]));
  await clearEarlierRun(note, configuration);
  const port = options.port ?? (await freePort());
  writeFileSync(configuration, natsConfiguration(port, store, keyed), { mode: 0o600 });
  let child: ChildProcess | undefined;
  let gone = Promise.resolve();
  let ending = false;

  const start = async (): Promise<void> => {
    if (child !== undefined) return;
    ending = false;
    const output = openSync(log, 'a', 0o600);
    const started = spawn(program, ['--config', configuration], { detached: true, stdio: ['ignore', output, output] });
    closeSync(output);
    const { pid } = started;
    if (pid === undefined) throw new Error(`nats-server could not be started: ${program}`);
    writeFileSync(note, String(pid));
    lastWill.add(pid, 'TERM');
    child = started;
    gone = new Promise((resolve) => {
      started.once('exit', () => {
        lastWill.remove(pid);
        child = undefined;
        resolve();
        if (!ending) options.died?.();
      });
    });
    started.unref();
    while (!(await greets(port))) {
      if (started.exitCode !== null || started.signalCode !== null) throw new Error(`nats-server did not start at port ${String(port)}; its log is ${log}`);
      await sleep(20);
    }
  };
  const end = async (...signals: Ending[]): Promise<void> => {
    ending = true;
    // From here on its end is waited for.
    child?.ref();
    if (child?.pid !== undefined) await endProcess(child.pid, ...signals);
    await gone;
    rmSync(note, { force: true });
  };
  const kill = (): Promise<void> => end(['SIGKILL', 5_000]);

  if (!(await isFree(port))) throw new Error(`port ${String(port)} is taken: nats-server cannot listen there`);
  await start();
  const url = `nats://127.0.0.1:${String(port)}`;
  return {
    url,
    port,
    pid: () => child?.pid,
    seedFile,
    connectAs: (user) =>
      connect({
        servers: url,
        authenticator: nkeyAuthenticator(readFileSync(seedFile(user))),
        inboxPrefix: inboxPrefixOf(user),
        name: user,
        maxReconnectAttempts: -1,
        reconnectTimeWait: 200,
      }),
    start,
    kill,
    wipe: async () => {
      await kill();
      rmSync(store, { recursive: true, force: true });
      await start();
    },
    stop: (force = false) => (force ? kill() : end(['SIGTERM', 10_000], ['SIGKILL', 5_000])),
  };
}
