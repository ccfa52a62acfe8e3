import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { dropDatabase, makeDatabases, startPostgres as startEmbedded } from '#libs/embedded';
import { temporaryFolder } from './temporary-folder.js';

/** Names a server for tests that runs already: a superuser's connection. The global set-up of Jest gives it to every file. */
const setting = 'QORGAN_TEST_POSTGRES';

export interface PostgresForTests {
  /** A superuser's connection to the database `postgres`. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL for tests: the one of this run of Jest where there is one, else an own one in a temporary folder.
 * Only here writes are not forced to disk.
 */
export async function startPostgres(): Promise<PostgresForTests> {
  const running = process.env[setting];
  if (running !== undefined && running !== '') return { adminUrl: running, stop: () => Promise.resolve() };
  const folder = temporaryFolder('postgres');
  const server = await startEmbedded({
    folder: join(folder.path, 'cluster'),
    log: join(folder.path, 'postgres.log'),
    password: randomBytes(12).toString('hex'),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      shared_buffers: '64MB',
      max_connections: '300',
    },
  });
  return {
    adminUrl: server.adminUrl(),
    stop: async () => {
      await server.stop();
      folder.remove();
    },
  };
}

export interface FreshDatabase {
  readonly name: string;
  /** Connection of the role that owns the database and migrates it. */
  readonly migratorUrl: string;
  /** Connection of the role that runs and owns nothing: grant it what it needs, as migrations do. */
  readonly serviceUrl: string;
  /** A superuser's connection to this database. */
  readonly adminUrl: string;
  /** The names of the two roles, for GRANT. */
  readonly roles: { readonly migrator: string; readonly service: string };
  /** Removes the database and its roles. @throws if the test left connections open */
  drop(): Promise<void>;
}

async function openConnections(adminUrl: string, database: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ application: string | null; query: string }>(
      "SELECT application_name AS application, query FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'",
      [database],
    );
    return rows.map((row) => `${row.application ?? ''}: ${row.query.slice(0, 80)}`);
  } finally {
    await client.end();
  }
}

/** The same once those that were just ended are gone: a backend learns of it a little after its client has left. */
async function leftOpen(adminUrl: string, database: string): Promise<string[]> {
  const until = performance.now() + 5_000;
  let open = await openConnections(adminUrl, database);
  while (open.length > 0 && performance.now() < until) {
    await sleep(100);
    open = await openConnections(adminUrl, database);
  }
  return open;
}

/**
 * A new, empty database for one test file, with the two roles that a service has. Starts a server if none runs.
 *
 * @param purpose a short word that makes it known in pg_stat_activity, such as the agency
 */
export async function freshDatabase(purpose: string): Promise<FreshDatabase> {
  const server = await startPostgres();
  const name = `test_${purpose.replaceAll(/[^a-z0-9]/gi, '_').toLowerCase()}_${randomBytes(4).toString('hex')}`;
  const names = { database: name, migrator: `${name}_migrator`, service: `${name}_service` };
  const password = randomBytes(12).toString('hex');
  const urls = (await makeDatabases(server.adminUrl, [names], () => password)).get(name);
  if (urls === undefined) throw new Error(`${name} was not made`);
  return {
    name,
    migratorUrl: urls.migrator,
    serviceUrl: urls.service,
    adminUrl: new URL(`/${name}`, server.adminUrl).href,
    roles: { migrator: names.migrator, service: names.service },
    drop: async () => {
      const open = await leftOpen(server.adminUrl, name);
      await dropDatabase(server.adminUrl, names);
      await server.stop();
      if (open.length > 0)
        throw new Error(`the test left ${String(open.length)} connections to its database open:\n${open.join('\n')}`);
    },
  };
}
