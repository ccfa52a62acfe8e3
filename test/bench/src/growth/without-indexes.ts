import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';

const secondary = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index i
   WHERE indrelid = ANY ($1::text[]::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
   ORDER BY indexrelid`;

/** Everything that is set aside, or that could be lost with it. */
const surroundings = `
  SELECT 'index ' || pg_get_indexdef(indexrelid) || CASE WHEN indisvalid THEN '' ELSE ' (invalid)' END
         || CASE WHEN indisclustered OR indisreplident THEN ' (marked)' ELSE '' END AS what FROM pg_index WHERE indrelid = ANY ($1::text[]::regclass[])
   UNION ALL
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || CASE WHEN convalidated THEN '' ELSE ' (not valid)' END
    FROM pg_constraint WHERE conrelid = ANY ($1::text[]::regclass[]) OR confrelid = ANY ($1::text[]::regclass[])
   UNION ALL
  SELECT 'trigger ' || concat_ws(' ', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE tgrelid = ANY ($1::text[]::regclass[])
   UNION ALL
  SELECT 'table ' || oid::regclass || ' ' || concat_ws(' ', relpersistence, relrowsecurity, relforcerowsecurity) FROM pg_class WHERE oid = ANY ($1::text[]::regclass[])
   ORDER BY 1`;

/** What stands around tables: their indexes, constraints and triggers, each with its whole definition. */
export async function surroundingsOf(client: pg.ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(surroundings, [tables]);
  return rows.map(({ what }) => what);
}

/**
 * Does `work` while the tables have no index but those of their constraints, and makes the others again: to sort many entries once costs a fraction of
 * finding a place for each. Within the caller's transaction, so that whoever is broken off leaves everything as it was.
 *
 * @throws when something would stand around the tables otherwise than before
 */
export async function withoutIndexes(
  client: pg.ClientBase,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const before = await surroundingsOf(client, tables);
  const { rows: aside } = await client.query<{ name: string; definition: string }>(secondary, [tables]);
  for (const { name } of aside) await client.query(`DROP INDEX ${name}`);
  await work();
  for (const { definition } of aside) await client.query(definition);
  if (!isDeepStrictEqual(await surroundingsOf(client, tables), before))
    throw new Error(`indexes, constraints or triggers of ${tables.join(', ')} would not be what they were`);
}
