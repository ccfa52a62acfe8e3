import { existsSync, writeFileSync } from 'node:fs';
import { freePort, isFree, type DatabaseUrls, type RunningNats, type RunningPostgres } from '#libs/embedded';
import { openInstallation, type Installation } from './installation.js';
import { defaultDataDir } from './options.js';
import { makeStreams, startAuthority, startBroker, startDatabases, startMail, startTelegram } from './servers.js';
import { appNames, environmentOf, programOf, type AppName, type HostName, type Surroundings } from './services.js';
import { morePorts, portsOf } from './ports.js';
import { routesOf, type Route } from './routes.js';
import { SupervisedService } from './supervised-service.js';
import { Undo } from './undo.js';

export interface StackOptions {
  /** Folder of the installation; `.data` in the clone by default. */
  readonly dataDir?: string;
  /** The name of this machine by which browsers know it; they make passkeys for `localhost` and for no address in figures. */
  readonly host?: HostName;
  /** Ports that are not left to chance. */
  readonly ports?: Partial<Record<AppName | 'postgres' | 'nats', number>>;
  /** Services to start; all by default, none with `[]`. */
  readonly services?: readonly AppName[];
  /** Whether demonstration units and accounts are there; true by default. */
  readonly seed?: boolean;
  /** Server settings of PostgreSQL above ours. */
  readonly postgresSettings?: Readonly<Record<string, string>>;
  /** Settings that every service gets on top. */
  readonly env?: Readonly<Record<string, string>>;
  /** Settings that one service gets on top. */
  readonly envOf?: Partial<Record<AppName, Readonly<Record<string, string>>>>;
  /** Whether three servers of the broker keep one another's messages, instead of one alone. */
  readonly cluster?: boolean;
  /** How many processes of a service there are, where that is not one. People reach the first through the gateway. */
  readonly replicas?: Partial<Record<AppName, number>>;
  /** Services are run from their modules, one for each source, so that a test may put itself between them. */
  readonly asModules?: boolean;
  /** The port by which a service reaches a server: tests put something between them. */
  readonly route?: Route;
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
  /** All processes of a service. */
  replicas(name: AppName): readonly SupervisedService[];
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

/** Waits for both; when one fails the other still comes to its end first, so that nothing is left half started. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

function startServices(
  surroundings: (app: AppName) => Surroundings,
  more: ReadonlyMap<AppName, readonly number[]>,
  options: StackOptions,
  undo: Undo,
  say: (line: string) => void,
) {
  const wanted = options.services ?? appNames;
  const present = wanted.filter((app) => existsSync(programOf(app, options.asModules)));
  const absent = wanted.filter((app) => !present.includes(app));
  if (absent.length > 0) say(`not built, left out: ${absent.join(', ')}`);
  const services = new Map<AppName, readonly SupervisedService[]>();
  for (const name of present) {
    const ports = [surroundings(name).ports[name], ...(more.get(name) ?? [])];
    const all = ports.map((port, place) => {
      const called = place === 0 ? name : `${name}.${String(place + 1)}`;
      return new SupervisedService({
        name: called,
        program: programOf(name, options.asModules),
        environment: environmentOf(name, surroundings(name), {
          ...options.env,
          ...options.envOf?.[name],
          PORT: String(port),
        }),
        port,
        log: surroundings(name).installation.path('logs', `${called}.log`),
        say,
      });
    });
    services.set(name, all);
    for (const each of all) each.start();
  }
  undo.add(async (force) => {
    await Promise.all([...services.values()].flat().map((service) => service.stop(force)));
  });
  return services;
}

/** Waits for all, and says every ten seconds for which. */
async function allReady(
  services: readonly SupervisedService[],
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const waitingFor = new Set(services.map(({ name }) => name));
  const ticking = setInterval(() => {
    say(`waiting for ${[...waitingFor].join(', ')}`);
  }, 10_000);
  const one = async (service: SupervisedService): Promise<void> => {
    await service.ready(undefined, signal);
    waitingFor.delete(service.name);
  };
  try {
    await Promise.all(services.map(one));
  } finally {
    clearInterval(ticking);
  }
}

interface Parts {
  readonly postgres: RunningPostgres;
  readonly databases: ReadonlyMap<AppName, DatabaseUrls>;
  readonly nats: RunningNats;
  readonly services: ReadonlyMap<AppName, readonly SupervisedService[]>;
}

async function startParts(url: string, installation: Installation, options: StackOptions, undo: Undo): Promise<Parts> {
  const { seed = true, say = silent, signal } = options;
  const ports = await portsOf(options.ports);
  if (!(await isFree(ports.gateway)))
    throw new Error(`port ${String(ports.gateway)} is taken: choose another with --port`);
  say('starting PostgreSQL and nats-server');
  const [[{ server: postgres, databases }, nats], [timestamps, [mail, telegram]]] = await both(
    both(startDatabases(installation, options, undo, say), startBroker(installation, options, undo, say)),
    both(
      startAuthority(installation, undo, say),
      both(startMail(installation, undo), startTelegram(installation, undo)),
    ),
  );
  signal?.throwIfAborted();
  say('starting the services');
  const surroundings = {
    installation,
    publicUrl: url,
    ports,
    databases,
    natsUrl: nats.url,
    natsCaFile: nats.certificate.caFile,
    seedFile: nats.seedFile,
    seed,
    mailUrl: mail.url,
    telegram,
    timestamps,
  };
  const routed = await routesOf(surroundings, options.route);
  const services = startServices(routed, await morePorts(options.replicas), options, undo, say);
  await allReady([...services.values()].flat(), say, signal);
  return { postgres, databases, nats, services };
}

/** Tells operators' programs where everything answers. */
function writeAddresses(url: string, installation: Installation, { postgres, nats, services }: Parts): void {
  const addresses = {
    url,
    pid: process.pid,
    postgres: postgres.adminUrl(),
    nats: nats.url,
    services: Object.fromEntries([...services].map(([name, [service]]) => [name, service?.url])),
  };
  writeFileSync(installation.path('stack.json'), `${JSON.stringify(addresses, undefined, 2)}\n`, { mode: 0o600 });
}

function known<T>(found: T | undefined, name: AppName): T {
  if (found === undefined) throw new Error(`${name} was not started`);
  return found;
}

function stackOf(
  url: string,
  installation: Installation,
  { postgres, databases, nats, services }: Parts,
  undo: Undo,
): Stack {
  return {
    url,
    dataDir: installation.dataDir,
    installation,
    postgres,
    nats,
    running: [...services.keys()],
    database: (name) => known(databases.get(name), name),
    service: (name) => known(services.get(name)?.[0], name),
    replicas: (name) => known(services.get(name), name),
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
}

/**
 * Starts the embedded stack: PostgreSQL and the broker at the same time, then every service at once.
 *
 * @throws FolderInUse, or with what did not start; nothing is left running then
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const gateway = options.ports?.gateway ?? (await freePort());
  const url = `http://${options.host ?? '127.0.0.1'}:${String(gateway)}`;
  const installation = openInstallation(options.dataDir ?? defaultDataDir, options.seed ?? true, { url });
  const undo = new Undo();
  undo.add(() => {
    installation.release();
  });
  try {
    const parts = await startParts(url, installation, { ...options, ports: { ...options.ports, gateway } }, undo);
    writeAddresses(url, installation, parts);
    return stackOf(url, installation, parts, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}
