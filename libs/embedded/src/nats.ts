import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createUser } from '@nats-io/nkeys';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { agencies } from '#libs/contracts';
import { busKey } from '#libs/keys';
import { busCertificate, type BusCertificate } from './bus-certificates.js';
import { freePort, isFree } from './free-ports.js';
import {
  agencyPermissions,
  bootstrapPermissions,
  identityPermissions,
  inboxPrefixOf,
  type Permissions,
} from './nats-permissions.js';
import { clearEarlierRun, startNode, type NatsNode } from './nats-node.js';

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
  /** The processes: one, or three of a cluster. */
  readonly nodes: readonly NatsNode[];
  /** The address; of a cluster all of them, separated by commas. */
  readonly url: string;
  /** Of the first that runs. */
  pid(): number | undefined;
  /** File with the nkey seed of a user. */
  readonly seedFile: (user: string) => string;
  /** By what the servers prove who they are. */
  readonly certificate: BusCertificate;
  /** What a service is told of the bus. */
  readonly settingsOf: (user: string) => BusSettings;
  /** The servers read their certificate again; nobody is cut off. */
  reload(): void;
  /** Makes the certificate anew where it ends soon, and has the servers read it. @returns whether it did */
  renew(now: Date): boolean;
  /** Connects as a user, with its own reply subjects; comes back by itself whenever the server does. */
  connectAs(user: string): Promise<NatsConnection>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Kills every server, removes everything that JetStream stored, and starts them again: the streams are gone. */
  wipe(): Promise<void>;
  /** In order, or at once. */
  stop(force?: boolean): Promise<void>;
}

/** Settings of a service (libs/settings) by which it reaches the bus. */
export interface BusSettings {
  readonly NATS_URL: string;
  readonly NATS_NKEY_FILE: string;
  readonly NATS_CA_FILE: string;
}

export const defaultUsers = (): Record<string, Permissions> => ({
  ...Object.fromEntries(agencies.map((agency) => [agency, agencyPermissions(agency)])),
  identity: identityPermissions,
  bootstrap: bootstrapPermissions,
});

/** The public key of a user, whose seed is made on first use. */
function publicKeyOf(seedFile: string): string {
  if (!existsSync(seedFile)) writeFileSync(seedFile, createUser().getSeed(), { mode: 0o600 });
  return busKey(readFileSync(seedFile)).publicKey;
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

/** Who may connect, and what each of them may say and hear. */
export const natsUsers = (users: ReadonlyMap<string, Permissions>): string => `authorization {
  # A client that proves itself later than this is dropped without a word, and waits for its own time limit then.
  timeout: ${String(proofSeconds)}
  users: [
${[...users].map(([key, permissions]) => userEntry(key, permissions)).join('\n')}
  ]
}
`;

/** The configuration of the server (docs.nats.io, "Server configuration"). */
const natsConfiguration = (
  { name, port, store }: { readonly name: string; readonly port: number; readonly store: string },
  { serverFile }: BusCertificate,
  users: ReadonlyMap<string, Permissions>,
): string => `server_name: ${name}
listen: "127.0.0.1:${String(port)}"
jetstream { store_dir: ${JSON.stringify(store)}, max_memory_store: 64MB, max_file_store: 20GB }
# Nobody is heard without TLS.
tls {
  cert_file: ${JSON.stringify(serverFile)}
  key_file: ${JSON.stringify(serverFile)}
  min_version: "1.3"
  timeout: ${String(proofSeconds)}
}
${natsUsers(users)}`;

async function connectTo(
  user: string,
  { NATS_URL, NATS_NKEY_FILE, NATS_CA_FILE }: BusSettings,
): Promise<NatsConnection> {
  return connect({
    servers: NATS_URL.split(','),
    authenticator: busKey(readFileSync(NATS_NKEY_FILE)).prove,
    tls: { caFile: NATS_CA_FILE },
    inboxPrefix: inboxPrefixOf(user),
    name: user,
    maxReconnectAttempts: -1,
    // A process that is busy loading its modules answers late; that is no sign of a server that is not there.
    timeout: 60_000,
    reconnectTimeWait: 200,
    ignoreAuthErrorAbort: true,
  });
}

/** The keys of users whose seeds are in the folder, or are made there. */
export const keyed = (folder: string, users: Readonly<Record<string, Permissions>>): ReadonlyMap<string, Permissions> =>
  new Map(
    Object.entries(users).map(([user, permissions]) => [publicKeyOf(seedFileIn(folder, user)), permissions] as const),
  );

/** By which names clients and other servers know a server of this machine. */
const localNames = ['localhost', '127.0.0.1'] as const;

/** The certificate of servers on this machine, kept with the seeds. */
export const localCertificate = (folder: string, now: Date): BusCertificate & { readonly isNew: boolean } =>
  busCertificate({ folder: join(folder, 'tls'), names: localNames, now });

/** What the servers are together: the only one, or three. */
export function asOne(folder: string, certificate: BusCertificate, nodes: readonly NatsNode[]): RunningNats {
  const url = nodes.map((node) => node.url).join(',');
  const seedFile = (user: string): string => seedFileIn(folder, user);
  const settingsOf = (user: string): BusSettings => ({
    NATS_URL: url,
    NATS_NKEY_FILE: seedFile(user),
    NATS_CA_FILE: certificate.caFile,
  });
  const reload = (): void => {
    for (const node of nodes) node.reload();
  };
  const all = async (work: (node: NatsNode) => Promise<void>): Promise<void> => {
    await Promise.all(nodes.map(work));
  };
  return {
    ...{ nodes, url, seedFile, certificate, settingsOf },
    pid: () => nodes.map((node) => node.pid()).find((pid) => pid !== undefined),
    connectAs: (user) => connectTo(user, settingsOf(user)),
    reload,
    renew: (now) => {
      const { isNew } = localCertificate(folder, now);
      if (isNew) reload();
      return isNew;
    },
    start: () => all((node) => node.start()),
    kill: () => all((node) => node.kill()),
    wipe: async () => {
      // One that is still up would tell the others again what they are to have lost.
      await all((node) => node.kill());
      await all((node) => node.wipe());
    },
    stop: (force) => all((node) => node.stop(force)),
  };
}

/** Starts a nats-server of our own with JetStream and the users' permissions. */
export async function startNats(options: NatsOptions): Promise<RunningNats> {
  const { folder, log, users = defaultUsers(), died } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await clearEarlierRun(folder);
  const port = options.port ?? (await freePort());
  if (!(await isFree(port))) throw new Error(`port ${String(port)} is taken: nats-server cannot listen there`);
  // JetStream knows its servers by name: this one is called the same whenever it starts again.
  const name = `qorgan-${String(port)}-${String(process.pid)}`;
  const certificate = localCertificate(folder, new Date());
  const configuration = (store: string): string =>
    natsConfiguration({ name, port, store }, certificate, keyed(folder, users));
  return asOne(folder, certificate, [await startNode({ name, port, folder, configuration, log, died })]);
}
