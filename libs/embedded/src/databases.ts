import pg from 'pg';

/** One service's database and the two roles that use it. */
export interface DatabaseNames {
  readonly database: string;
  /** Owns the database and migrates it. */
  readonly migrator: string;
  /** Runs; owns nothing. What it may do in a table is granted by migrations. */
  readonly service: string;
}

/** By the naming rule: `qorgan_expert_bureau`, `expert_bureau_migrator`, `expert_bureau_service`. */
export function databaseOf(service: string): DatabaseNames {
  const name = service.replaceAll('-', '_');
  return { database: `qorgan_${name}`, migrator: `${name}_migrator`, service: `${name}_service` };
}

export interface DatabaseUrls {
  readonly migrator: string;
  readonly service: string;
}

/** Stands on a database that is complete, so that one whose making was interrupted is finished at the next start. */
const completed = 'qorgan: made by the embedded stack';

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const name = (identifier: string): string => pg.escapeIdentifier(identifier);
const text = (value: string): string => pg.escapeLiteral(value);

function withDatabase(adminUrl: string, user: string, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.href;
}

async function makeOne(
  admin: pg.Client,
  adminUrl: string,
  names: DatabaseNames,
  passwords: (role: string) => string,
): Promise<void> {
  const known = await admin.query<{ says: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS says FROM pg_database WHERE datname = $1`,
    [names.database],
  );
  if (known.rows[0]?.says === completed) return;
  for (const role of [names.migrator, names.service]) {
    const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await admin.query(
      `${verb} ROLE ${name(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${text(passwords(role))}`,
    );
  }
  if (known.rowCount === 0) await admin.query(`CREATE DATABASE ${name(names.database)} OWNER ${name(names.migrator)}`);
  await admin.query(`REVOKE ALL ON DATABASE ${name(names.database)} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name(names.database)} TO ${name(names.service)}`);
  await connected(new URL(`/${names.database}`, adminUrl).href, async (inside) => {
    await inside.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await inside.query(`GRANT USAGE ON SCHEMA public TO ${name(names.service)}`);
  });
  await admin.query(`COMMENT ON DATABASE ${name(names.database)} IS ${text(completed)}`);
}

/**
 * Makes databases with their roles where they do not exist yet. Only its own two roles can connect to a database.
 *
 * @param passwords gives the password of a role, the same at every call
 * @returns the connections of the two roles, by database
 */
export async function makeDatabases(
  adminUrl: string,
  wanted: readonly DatabaseNames[],
  passwords: (role: string) => string,
): Promise<ReadonlyMap<string, DatabaseUrls>> {
  await connected(adminUrl, async (admin) => {
    // PostgreSQL refuses two who change the rights of one database at once; the lock goes with the connection.
    await admin.query(`SELECT pg_advisory_lock(hashtext('qorgan databases'))`);
    await admin.query('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
    for (const names of wanted) await makeOne(admin, adminUrl, names, passwords);
  });
  const url = (database: string, role: string): string => withDatabase(adminUrl, role, passwords(role), database);
  return new Map(
    wanted.map((names) => [
      names.database,
      { migrator: url(names.database, names.migrator), service: url(names.database, names.service) },
    ]),
  );
}

/** Removes a database and its roles, ending whatever is connected to it. */
export async function dropDatabase(adminUrl: string, names: DatabaseNames): Promise<void> {
  await connected(adminUrl, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${name(names.database)} WITH (FORCE)`);
    await admin.query(`DROP ROLE IF EXISTS ${name(names.service)}, ${name(names.migrator)}`);
  });
}
