import type { Actor } from '#libs/lifecycle';
import pg from 'pg';
import type { ServedAgency } from './stage.js';

/** What the second wall lets through: the rows that SQL gives the service's own role on behalf of somebody, or of nobody. */
export async function rowsSeen(
  { database }: ServedAgency,
  sql: string,
  values: readonly unknown[],
  by?: { readonly actor: Actor; readonly scope: string },
): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.serviceUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    if (by !== undefined) {
      const { actor, scope } = by;
      await client.query(
        `SELECT set_config('qorgan.subject', $1, true), set_config('qorgan.units', $2, true), set_config('qorgan.region', $3, true), set_config('qorgan.scope', $4, true)`,
        [actor.subject, `{${actor.units.join(',')}}`, actor.region, scope],
      );
    }
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
