import type pg from 'pg';

/** Somebody in whose name a service's role asks its database. */
export interface Asker {
  readonly subject: string;
  /** Words of the scope by which rows are opened, with commas between; none by default. */
  readonly scope?: string;
  readonly units?: readonly string[];
  readonly region?: string;
}

/** What asks of a connection, as a service's own code is given it. */
interface Queries {
  query<T = unknown[]>(text: string, values?: unknown[]): Promise<T>;
}

/** Runs `ask` in a transaction of its own that is taken back, on behalf of somebody, or of nobody: what row-level security shows then. */
export async function onBehalfOf<T>(
  client: pg.Client,
  asker: Asker | undefined,
  ask: (queries: Queries) => Promise<T>,
): Promise<T> {
  await client.query('BEGIN');
  try {
    if (asker !== undefined) {
      const { subject, scope = '', units = [], region = '' } = asker;
      await client.query(
        `SELECT set_config('qorgan.subject', $1, true), set_config('qorgan.scope', $2, true), set_config('qorgan.units', $3, true), set_config('qorgan.region', $4, true)`,
        [subject, scope, `{${units.join(',')}}`, region],
      );
    }
    return await ask({
      query: async <R>(text: string, values?: unknown[]) => (await client.query(text, values)).rows as R,
    });
  } finally {
    await client.query('ROLLBACK');
  }
}

/**
 * As `onBehalfOf`, and says how many rows of the tables and entries of their indexes were looked at for it. PostgreSQL reports
 * what a connection looked at now and then, after a transaction: within one the difference stands.
 */
export async function lookingAt<T>(
  client: pg.Client,
  tables: readonly string[],
  asker: Asker,
  ask: (queries: Queries) => Promise<T>,
): Promise<{ found: T; rows: number }> {
  return onBehalfOf(client, asker, async (queries) => {
    const before = await rowsLookedAt(queries, tables);
    const found = await ask(queries);
    return { found, rows: (await rowsLookedAt(queries, tables)) - before };
  });
}

/** Rows of the tables and entries of their indexes that this connection has looked at and not yet reported. */
export async function rowsLookedAt(queries: Queries, tables: readonly string[]): Promise<number> {
  const [sum] = await queries.query<{ count: string }[]>(
    `SELECT sum(pg_stat_get_xact_tuples_returned(place)) AS count FROM (
       SELECT name::regclass AS place FROM unnest($1::text[]) AS name
       UNION ALL SELECT indexrelid FROM pg_index WHERE indrelid = ANY ($1::text[]::regclass[])) AS places`,
    [[...tables]],
  );
  return Number(sum?.count);
}
