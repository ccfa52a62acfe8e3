import { setTimeout as sleep } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';
import {
  bootstrapStreams,
  databaseOf,
  freePort,
  makeDatabases,
  startNats,
  startNatsCluster,
  startPostgres,
  startTimestampAuthority,
  type DatabaseUrls,
  type RunningNats,
  type RunningPostgres,
  type StreamTerms,
} from '#libs/embedded';
import { startBotServer, startMailServer } from '../../outside/src/index.js';
import type { Installation } from './installation.js';
import { appNames, type AppName } from './services.js';
import type { Undo } from './undo.js';

export interface ServerOptions {
  readonly ports?: { readonly postgres?: number; readonly nats?: number };
  /** Whether three servers of the broker keep one another's messages, instead of one alone. */
  readonly cluster?: boolean;
  /** Server settings of PostgreSQL above ours. */
  readonly postgresSettings?: Readonly<Record<string, string>>;
}

type Say = (line: string) => void;

/** How long servers of a cluster may take to agree on who leads, in ms. */
const agreedWithinMs = 60_000;

/** Every message is held by every server. */
const termsOf = ({ nodes }: RunningNats): StreamTerms => ({ replicas: nodes.length });

/** Makes the streams that are missing; of a cluster, once its servers have agreed on who leads. */
export async function makeStreams(nats: RunningNats): Promise<void> {
  const connection = await nats.connectAs('bootstrap');
  const end = performance.now() + (nats.nodes.length > 1 ? agreedWithinMs : 0);
  try {
    for (;;) {
      try {
        await bootstrapStreams(connection, termsOf(nats));
        return;
      } catch (error) {
        if (performance.now() >= end) throw error;
        await sleep(250);
      }
    }
  } finally {
    await connection.close();
  }
}

/** Looks once a second whether the streams exist and makes them when the broker lost its store. */
function keepStreams(nats: RunningNats, connection: NatsConnection, say: Say): () => void {
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking || nats.pid() === undefined || connection.isClosed()) return;
    looking = true;
    try {
      const made = await bootstrapStreams(connection, termsOf(nats));
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

/** From one look at the certificate's end to the next, in ms. */
const certificateLookMs = 3_600_000;

/** Makes the servers' certificate anew before it ends, and has them read it: nobody is cut off. */
function keepCertificate(nats: RunningNats, say: Say): () => void {
  const timer = setInterval(() => {
    if (nats.renew(new Date())) say('the certificate of nats-server was made anew');
  }, certificateLookMs);
  return () => {
    clearInterval(timer);
  };
}

/** Starts PostgreSQL and makes every service's database. */
export async function startDatabases(installation: Installation, options: ServerOptions, undo: Undo, say: Say) {
  const server: RunningPostgres = await startPostgres({
    folder: installation.path('postgres'),
    password: installation.passwordOf('postgres'),
    log: installation.path('logs', 'postgres.log'),
    ...(options.postgresSettings === undefined ? {} : { settings: options.postgresSettings }),
    port: options.ports?.postgres ?? (await freePort()),
    died: () => {
      say('PostgreSQL ended; starting it again');
      void server.start().catch((error: unknown) => {
        say(`PostgreSQL did not start again: ${String(error)}`);
      });
    },
  });
  undo.add((force) => server.stop(force));
  if (!server.place.startsWith(installation.dataDir))
    say(
      `the databases are in ${server.place}: PostgreSQL does not run as root, and cannot reach ${installation.dataDir}`,
    );
  const made = await makeDatabases(server.adminUrl(), appNames.map(databaseOf), (role) =>
    installation.passwordOf(role),
  );
  const databases = new Map(appNames.map((app) => [app, made.get(databaseOf(app).database)] as const));
  return { server, databases: databases as ReadonlyMap<AppName, DatabaseUrls> };
}

function startServers(
  installation: Installation,
  { ports, cluster = false }: ServerOptions,
  died: (place: number) => void,
): Promise<RunningNats> {
  const places = { folder: installation.path('nats'), log: installation.path('logs', 'nats.log') };
  if (cluster) return startNatsCluster({ ...places, died });
  const one = (port: number): Promise<RunningNats> =>
    startNats({
      ...places,
      port,
      died: () => {
        died(0);
      },
    });
  return ports?.nats === undefined ? freePort().then(one) : one(ports.nats);
}

/** Starts the broker, makes its streams and keeps them there. */
export async function startBroker(installation: Installation, options: ServerOptions, undo: Undo, say: Say) {
  const server: RunningNats = await startServers(installation, options, (place) => {
    say('nats-server ended; starting it again');
    void server.nodes[place]?.start().catch((error: unknown) => {
      say(`nats-server did not start again: ${String(error)}`);
    });
  });
  undo.add((force) => server.stop(force));
  await makeStreams(server);
  const connection = await server.connectAs('bootstrap');
  const leave = [keepStreams(server, connection, say), keepCertificate(server, say)];
  undo.add(async () => {
    for (const each of leave) each();
    await connection.close();
  });
  return server;
}

/** Starts the demonstration's own time-stamp authority, where there is openssl to run it. */
export async function startAuthority(installation: Installation, undo: Undo, say: Say) {
  const authority = await startTimestampAuthority({ folder: installation.path('timestamp-authority') });
  if (authority === undefined) say('there is no openssl here: seals get no timestamps');
  else undo.add(() => authority.stop());
  return authority;
}

/** Starts the demonstration's own mail server, which delivers nothing: what it takes lies in the folder `mail`. */
export async function startMail(installation: Installation, undo: Undo) {
  const server = await startMailServer({ folder: installation.path('mail') });
  undo.add(() => server.stop());
  return server;
}

/** Starts what stands for Telegram: what its bot sends lies in the folder `telegram`, and is shown to whoever follows the link to it. */
export async function startTelegram(installation: Installation, undo: Undo) {
  const server = await startBotServer({ folder: installation.path('telegram') });
  undo.add(() => server.stop());
  return server;
}
