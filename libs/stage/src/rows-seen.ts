import type { Actor } from '#libs/lifecycle';
import { onBehalfOf } from '#libs/testing';
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
    const asker = by === undefined ? undefined : { ...by.actor, scope: by.scope };
    return await onBehalfOf(client, asker, ({ query }) => query(sql, [...values]));
  } finally {
    await client.end();
  }
}
