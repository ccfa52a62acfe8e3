import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { createUser, fromSeed } from '@nats-io/nkeys';
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import { agencies } from '#libs/contracts';
import { natsServerProgram } from './fetched-programs.js';
import { freePort, isFree } from './free-ports.js';
import {
  agencyPermissions,
  bootstrapPermissions,
  identityPermissions,
  inboxPrefixOf,
  type Permissions,
} from './nats-permissions.js';
import { commandOf, endProcess, type Ending } from './processes.js';
import { ServerProcess } from './server-process.js';

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
  readonly seedFile: (user: string) => string;
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
  identity: identityPermissions,
  bootstrap: bootstrapPermissions,
});

/** The public key of a user, whose seed is made on first use. */
function publicKeyOf(seedFile: string): string {
  if (!existsSync(seedFile)) writeFileSync(seedFile, createUser().getSeed(), { mode: 0o600 });
  return fromSeed(readFileSync(seedFile)).getPublicKey();
}

const seedFileIn = (folder: string, user: string): string => join(folder, `${user}.nkey`);

const list = (subjects: readonly string[]): string =>
  `[${subjects.map((subject) => JSON.stringify(subject)).join(', ')}]`;

function userEntry(key: string, { publish, subscribe, answers }: Permissions): string {
  const answering = answers ? ', allow_responses: { max: 1, expires: "1m" }' : '';
  return `    { nkey: ${key}, permissions: { publish: { allow: ${list(publish)} }, subscribe: { allow: ${list(subscribe)} }${answering} } }`;
}

/** A process that loads its modules on a busy machine is slow to sign what it connects with; the server's own limit is two seconds. */
const proofSeconds = 30;

/** The configuration of the server (docs.nats.io, "Server configuration"). */
export function natsConfiguration(
  name: string,
  port: number,
  store: string,
  users: ReadonlyMap<string, Permissions>,
): string {
  return `server_name: ${name}
listen: "127.0.0.1:${String(port)}"
jetstream { store_dir: ${JSON.stringify(store)}, max_memory_store: 64MB, max_file_store: 20GB }
authorization {
  # A client that proves itself later than this is dropped without a word, and waits for its own time limit then.
  timeout: ${String(proofSeconds)}
  users: [
${[...users].map(([key, permissions]) => userEntry(key, permissions)).join('\n')}
  ]
}
`;
}

/** Whether the NATS server of this name greets at this port: not one that is somebody else's. */
function greets(port: number, name: string): Promise<boolean> {
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
      const greeting = chunk.toString();
      answer(greeting.startsWith('INFO ') && greeting.includes(`"server_name":"${name}"`));
    });
  });
}

async function clearEarlierRun(note: string, configuration: string): Promise<void> {
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8'));
  if ((commandOf(pid) ?? '').includes(configuration)) await endProcess(pid, ['SIGTERM', 5_000], ['SIGKILL', 5_000]);
  rmSync(note, { force: true });
}

async function connectTo(url: string, user: string, seed: string): Promise<NatsConnection> {
  return connect({
    servers: url,
    authenticator: nkeyAuthenticator(readFileSync(seed)),
    inboxPrefix: inboxPrefixOf(user),
    name: user,
    maxReconnectAttempts: -1,
    // A process that is busy loading its modules answers late; that is no sign of a server that is not there.
    timeout: 60_000,
    reconnectTimeWait: 200,
    ignoreAuthErrorAbort: true,
  });
}

/** Writes the server's configuration into its folder, with users whose seeds are there or are made. */
async function configure(
  options: NatsOptions,
): Promise<{ configuration: string; note: string; store: string; port: number; name: string }> {
  const { folder, users = defaultUsers() } = options;
  const [configuration, note, store] = [join(folder, 'nats.conf'), join(folder, 'nats.pid'), join(folder, 'jetstream')];
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keyed = Object.entries(users).map(
    ([user, permissions]) => [publicKeyOf(seedFileIn(folder, user)), permissions] as const,
  );
  await clearEarlierRun(note, configuration);
  const port = options.port ?? (await freePort());
  if (!(await isFree(port))) throw new Error(`port ${String(port)} is taken: nats-server cannot listen there`);
  // JetStream knows its servers by name: this one is called the same whenever it starts again.
  const name = `qorgan-${String(port)}-${String(process.pid)}`;
  writeFileSync(configuration, natsConfiguration(name, port, store, new Map(keyed)), { mode: 0o600 });
  return { configuration, note, store, port, name };
}

/** Starts a nats-server of our own with JetStream and the users' permissions. */
export async function startNats(options: NatsOptions): Promise<RunningNats> {
  const { folder, log } = options;
  const program = await natsServerProgram();
  const { configuration, note, store, port, name } = await configure(options);
  const server = new ServerProcess({
    program,
    args: ['--config', configuration],
    log,
    endsBy: 'TERM',
    isReady: () => greets(port, name),
    started: (pid) => {
      writeFileSync(note, String(pid));
    },
    died: options.died,
  });
  const start = async (): Promise<void> => {
    if (!(await server.start()))
      throw new Error(`nats-server did not start at port ${String(port)}; its log is ${log}`);
  };
  const end = async (...endings: Ending[]): Promise<void> => {
    await server.end(...endings);
    rmSync(note, { force: true });
  };
  const kill = (): Promise<void> => end(['SIGKILL', 5_000]);
  await start();
  const url = `nats://127.0.0.1:${String(port)}`;
  const seedFile = (user: string): string => seedFileIn(folder, user);
  return {
    url,
    port,
    pid: () => server.pid,
    seedFile,
    connectAs: (user) => connectTo(url, user, seedFile(user)),
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
