import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { natsServerProgram } from './fetched-programs.js';
import { commandOf, endProcess, type Ending } from './processes.js';
import { ServerProcess } from './server-process.js';

/** One process of nats-server: the only one, or one of three. */
export interface NatsNode {
  /** As JetStream knows it. */
  readonly name: string;
  readonly url: string;
  readonly port: number;
  /** Folder of what JetStream stored here. */
  readonly store: string;
  pid(): number | undefined;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Reads its configuration and certificate again; nobody is cut off. */
  reload(): void;
  /** Kills it, removes everything that it stored, and starts it again. */
  wipe(): Promise<void>;
  /** In order, or at once. */
  stop(force?: boolean): Promise<void>;
}

export interface NodeTerms {
  readonly name: string;
  readonly port: number;
  /** Holds its configuration, the note of its process and its store. */
  readonly folder: string;
  /** What its configuration says, given where it stores. */
  readonly configuration: (store: string) => string;
  /** What its configuration asks of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly log: string;
  /** Called when it ended though nobody asked it to. */
  readonly died?: (() => void) | undefined;
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

/** A server that an earlier, killed run left with this configuration is ended. */
export async function clearEarlierRun(folder: string): Promise<void> {
  const { note, configuration } = placesIn(folder);
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8'));
  if ((commandOf(pid) ?? '').includes(configuration)) await endProcess(pid, ['SIGTERM', 5_000], ['SIGKILL', 5_000]);
  rmSync(note, { force: true });
}

const placesIn = (folder: string) => ({
  configuration: join(folder, 'nats.conf'),
  note: join(folder, 'nats.pid'),
  store: join(folder, 'jetstream'),
});

/** Its process, with its configuration written. */
async function processOf(terms: NodeTerms): Promise<ServerProcess> {
  const { name, port, folder, log } = terms;
  const { configuration, note, store } = placesIn(folder);
  writeFileSync(configuration, terms.configuration(store), { mode: 0o600 });
  return new ServerProcess({
    program: await natsServerProgram(),
    args: ['--config', configuration],
    ...(terms.env === undefined ? {} : { env: terms.env }),
    log,
    endsBy: 'TERM',
    isReady: () => greets(port, name),
    started: (pid) => {
      writeFileSync(note, String(pid));
    },
    died: terms.died,
  });
}

/** Writes its configuration and starts it. */
export async function startNode(terms: NodeTerms): Promise<NatsNode> {
  const { name, port, folder, log } = terms;
  const { note, store } = placesIn(folder);
  const server = await processOf(terms);
  const start = async (): Promise<void> => {
    if (!(await server.start()))
      throw new Error(`nats-server did not start at port ${String(port)}; its log is ${log}`);
  };
  const end = async (...endings: Ending[]): Promise<void> => {
    await server.end(...endings);
    rmSync(note, { force: true });
  };
  const kill = (): Promise<void> => end(['SIGKILL', 5_000]);
  const wipe = async (): Promise<void> => {
    await kill();
    rmSync(store, { recursive: true, force: true });
    await start();
  };
  await start();
  const stop = (force = false): Promise<void> => (force ? kill() : end(['SIGTERM', 10_000], ['SIGKILL', 5_000]));
  return {
    ...{ name, port, store, start, kill, wipe, stop },
    reload: () => {
      if (server.pid !== undefined) process.kill(server.pid, 'SIGHUP');
    },
    // A name that is in the certificate: by an address clients would not know whom to expect.
    url: `tls://localhost:${String(port)}`,
    pid: () => server.pid,
  };
}
