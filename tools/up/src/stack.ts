import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NatsConnection } from '@nats-io/transport-node';
import {
  bootstrapStreams,
  databaseOf,
  freePort,
  freePorts,
  isFree,
  makeDatabases,
  repositoryRoot,
  startNats,
  startPostgres,
  type DatabaseUrls,
  type RunningNats,
  type RunningPostgres,
} from '#libs/embedded';
import { openInstallation, type Installation } from './installation.js';
import { defaultDataDir } from './options.js';
import { appNames, environmentOf, type AppName, type Surroundings } from './services.js';
import { SupervisedService } from './supervised-service.js';

export interface StackOptions {
  /** Folder of the installation; `.data` in the clone by default. */
  readonly dataDir?: string;
  /** Ports that are not left to chance. */
  readonly ports?: Partial<Record<AppName | 'postgres' | 'nats', number>>;
  /** Services to start; all by default, none with `[]`. */
  readonly services?: readonly AppName[];
  /** Whether demonstration units and accounts are there; true by default. */
  readonly seed?: boolean;
  /** Settings that every service gets on top. */
  readonly env?: Readonly<Record<string, string>>;
  /** Settings that one service gets on top. */
  readonly envOf?: Partial<Record<AppName, Readonly<Record<string, string>>>>;
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
  readonly say?: (line: string) => void;
}

export interface Stack {
  /** The public address: the gateway's. */
  readonly url: string;
  readonly dataDir: string;
  readonly installation: Installation;
  readonly postgres: RunningPostgres;
  readonly nats: RunningNats;
  /** Connections to a service's database, by its two roles. */
  database(name: AppName): DatabaseUrls;
  /** Names of the services that were started. */
  readonly running: readonly AppName[];
  service(name: AppName): SupervisedService;
  killNats(): Promise<void>;
  startNats(): Promise<void>;
  /** Kills the broker, loses everything it stored, starts it and makes the streams anew. */
  wipeJetStream(): Promise<void>;
  killPostgres(): Promise<void>;
  startPostgres(): Promise<void>;
  /** Ends everything in order and gives the folder back. `force` does not wait for anybody. */
  stop(force?: boolean): Promise<void>;
}

const silent = (): void => undefined;
const programOf = (app: AppName): string => join(repositoryRoot, 'dist', 'apps', app, 'src', 'main.js');

async function portsOf(given: StackOptions['ports'] = {}): Promise<Record<AppName, number>> {
  const free = await freePorts(appNames.length);
  return Object.fromEntries(appNames.map((app, index) => [app, given[app] ?? free[index] ?? 0])) as Record<AppName, number>;
}

async function makeStreams(nats: RunningNats): Promise<void> {
  const connection = await nats.connectAs('bootstrap');
  try {
    await bootstrapStreams(connection);
  } finally {
    await connection.close();
  }
}

/** Looks once a second whether the streams exist and makes them when the broker lost its store. */
function keepStreams(nats: RunningNats, connection: NatsConnection, say: (line: string) => void): () => void {
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking || nats.pid() === undefined || connection.isClosed()) return;
    looking = true;
    try {
      const made = await bootstrapStreams(connection);
      if (made.length > 0) say(`made the streams anew: ${made.join(', ')}`);
    } catch {
      // The broker is away: the next look finds out.
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), 1000);
  return () => {
    clearInterval(timer);
  };
}

/** Collects how to end what was started, and ends it in the opposite order. */
class Undo {
  private readonly steps: ((force: boolean) => Promise<void> | void)[] = [];
  private running: Promise<void> | undefined;

  add(step: (force: boolean) => Promise<void> | void): void {
    this.steps.push(step);
  }

  /** A call with `force` hurries one that is under way. */
  async run(force = false): Promise<void> {
    if (force) await Promise.all(this.steps.map((step) => step(true)));
    this.running ??= this.inOrder();
    await this.running;
  }

  private async inOrder(): Promise<void> {
    for (let step = this.steps.at(-1); step !== undefined; step = this.steps.at(-1)) {
      await step(false);
      this.steps.pop();
    }
  }
}

async function startDatabases(installation: Installation, options: StackOptions, undo: Undo, say: (line: string) => void) {
  const server: RunningPostgres = await startPostgres({
    folder: installation.path('postgres'),
    password: installation.passwordOf('postgres'),
    log: installation.path('logs', 'postgres.log'),
    port: options.ports?.postgres ?? (await freePort()),
    died: () => {
      say('PostgreSQL ended; starting it again');
      void server.start().catch((error: unknown) => {
        say(`PostgreSQL did not start again: ${String(error)}`);
      });
    },
  });
  undo.add((force) => server.stop(force));
  if (!server.place.startsWith(installation.dataDir)) say(`the databases are in ${server.place}: PostgreSQL does not run as root, and cannot reach ${installation.dataDir}`);
  const made = await makeDatabases(server.adminUrl(), appNames.map(databaseOf), (role) => installation.passwordOf(role));
  const databases = new Map(appNames.map((app) => [app, made.get(databaseOf(app).database)] as const));
  return { server, databases: databases as ReadonlyMap<AppName, DatabaseUrls> };
}

async function startBroker(installation: Installation, options: StackOptions, undo: Undo, say: (line: string) => void) {
  const server: RunningNats = await startNats({
    folder: installation.path('nats'),
    log: installation.path('logs', 'nats.log'),
    port: options.ports?.nats ?? (await freePort()),
    died: () => {
      say('nats-server ended; starting it again');
      void server.start().catch((error: unknown) => {
        say(`nats-server did not start again: ${String(error)}`);
      });
    },
  });
  undo.add((force) => server.stop(force));
  await makeStreams(server);
  const connection = await server.connectAs('bootstrap');
  const leave = keepStreams(server, connection, say);
  undo.add(async () => {
    leave();
    await connection.close();
  });
  return server;
}

/** Waits for both; when one fails the other still comes to its end first, so that nothing is left half started. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

function startServices(surroundings: Surroundings, options: StackOptions, undo: Undo, say: (line: string) => void) {
  const wanted = options.services ?? appNames;
  const present = wanted.filter((app) => existsSync(programOf(app)));
  const absent = wanted.filter((app) => !present.includes(app));
  if (absent.length > 0) say(`not built, left out: ${absent.join(', ')}`);
  const services = new Map<AppName, SupervisedService>();
  for (const name of present) {
    const service = new SupervisedService({
      name,
      program: programOf(name),
      environment: environmentOf(name, surroundings, { ...options.env, ...options.envOf?.[name] }),
      port: surroundings.ports[name],
      log: surroundings.installation.path('logs', `${name}.log`),
      say,
    });
    services.set(name, service);
    service.start();
  }
  undo.add(async (force) => {
    await Promise.all([...services.values()].map((service) => service.stop(force)));
  });
  return services;
}

/**
 * Starts the embedded stack: PostgreSQL and the broker at the same time, then every service at once.
 *
 * @throws FolderInUse, or with what did not start; nothing is left running then
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { dataDir = defaultDataDir, seed = true, say = silent, signal } = options;
  const ports = await portsOf(options.ports);
  const url = `http://127.0.0.1:${String(ports.gateway)}`;
  const installation = openInstallation(dataDir, seed, { url });
  const undo = new Undo();
  undo.add(() => {
    installation.release();
  });
  try {
    if (!(await isFree(ports.gateway))) throw new Error(`port ${String(ports.gateway)} is taken: choose another with --port`);
    say('starting PostgreSQL and nats-server');
    const [{ server: postgres, databases }, nats] = await both(startDatabases(installation, options, undo, say), startBroker(installation, options, undo, say));
    signal?.throwIfAborted();
    say('starting the services');
    const surroundings = { installation, publicUrl: url, ports, databases, natsUrl: nats.url, seedFile: nats.seedFile, seed };
    const services = startServices(surroundings, options, undo, say);
    await Promise.all([...services.values()].map((service) => service.ready(60_000, signal)));
    const running = [...services.keys()];
    const described = { url, pid: process.pid, postgres: postgres.adminUrl(), nats: nats.url, services: Object.fromEntries(running.map((app) => [app, ports[app]])) };
    writeFileSync(installation.path('stack.json'), `${JSON.stringify(described, undefined, 2)}\n`, { mode: 0o600 });
    const known = <T>(found: T | undefined, name: AppName): T => {
      if (found === undefined) throw new Error(`${name} was not started`);
      return found;
    };
    return {
      url,
      dataDir,
      installation,
      postgres,
      nats,
      running,
      database: (name) => known(databases.get(name), name),
      service: (name) => known(services.get(name), name),
      killNats: () => nats.kill(),
      startNats: () => nats.start(),
      wipeJetStream: async () => {
        await nats.wipe();
        await makeStreams(nats);
      },
      killPostgres: () => postgres.kill(),
      startPostgres: () => postgres.start(),
      stop: (force) => undo.run(force),
    };
  } catch (error) {
    await undo.run();
    throw error;
  }
}
