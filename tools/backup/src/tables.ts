import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { tableFile, type DatabaseContents, type TableContents } from './contents.js';
import type { SealedReader, SealedWriter } from './sealed-files.js';

const name = (identifier: string): string => pg.escapeIdentifier(identifier);

interface Shape {
  readonly name: string;
  readonly columns: string[];
}

/** Tables with rows of their own, partitions among them, and the columns that are not computed. The list of migrations belongs to the schema. */
async function shapes(client: pg.Client): Promise<Shape[]> {
  const { rows } = await client.query<Shape>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
      GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

export async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY name');
  return rows.map((row) => row.name);
}

/** Every table by the name under which others refer to it: migrations put rows into some. */
async function emptied(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> 'migrations'`,
  );
  return rows.map((row) => row.name);
}

const nextTransactionOf = async (client: pg.Client): Promise<string> =>
  (await client.query<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next')).rows[0]
    ?.next ?? '0';

/** So many transactions in one statement. */
const atOnce = 50_000;

/**
 * Lets a new server count its transactions beyond a number. An entry of a journal is chained once no transaction is under way that began before its
 * own, by these numbers: in a server that begins to count anew, entries of the old one would wait for ever.
 */
export async function countBeyond(client: pg.Client, next: bigint): Promise<void> {
  await client.query('SET synchronous_commit = off');
  for (let now = BigInt(await nextTransactionOf(client)); now <= next; now = BigInt(await nextTransactionOf(client))) {
    const missing = next - now + 1n;
    const many = missing < BigInt(atOnce) ? missing : BigInt(atOnce);
    await client.query(
      `DO $$ BEGIN FOR i IN 1..${String(many)} LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$`,
    );
  }
  await client.query('RESET synchronous_commit');
}

const columnsOf = ({ columns }: Shape): string => columns.map(name).join(', ');

/** Writes every table as it stands in the client's snapshot. */
export async function saveTables(service: string, client: pg.Client, writer: SealedWriter): Promise<DatabaseContents> {
  const migrations = await migrationsOf(client);
  const nextTransaction = await nextTransactionOf(client);
  const tables: TableContents[] = [];
  for (const shape of await shapes(client)) {
    const copy = client.query(copyTo(`COPY (SELECT ${columnsOf(shape)} FROM ONLY ${name(shape.name)}) TO STDOUT`));
    const sha256 = await writer.write(tableFile(service, shape.name), copy);
    tables.push({ ...shape, rows: copy.rowCount, sha256 });
  }
  // Numbers are given outside of transactions: one that is read later is only larger.
  const { rows: sequences } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return { nextTransaction, migrations, tables, sequences };
}

function difference(
  kept: DatabaseContents,
  migrations: readonly string[],
  there: readonly Shape[],
): string | undefined {
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  if (!same(kept.migrations, migrations))
    return 'its schema is that of another version: restore with the version that made the backup';
  const byName = new Map(there.map((shape) => [shape.name, shape.columns]));
  const other = kept.tables.find(
    (table) => !same([...table.columns].sort(), [...(byName.get(table.name) ?? [])].sort()),
  );
  return other === undefined ? undefined : `table ${other.name} is another`;
}

/** Fills the tables of a database that nobody uses yet: all of it or nothing. Triggers and rights are for services; rows come as they were. */
export async function loadTables(
  service: string,
  client: pg.Client,
  kept: DatabaseContents,
  reader: SealedReader,
): Promise<void> {
  const there = await shapes(client);
  const wrong = difference(kept, await migrationsOf(client), there);
  if (wrong !== undefined) throw new Error(`${service}: ${wrong}`);
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query(`TRUNCATE ${(await emptied(client)).map(name).join(', ')}`);
  for (const table of kept.tables) {
    const copy = client.query(copyFrom(`COPY ${name(table.name)} (${columnsOf(table)}) FROM STDIN`));
    const plain: Readable = await reader.read(tableFile(service, table.name));
    await pipeline(plain, copy);
    if (copy.rowCount !== table.rows)
      throw new Error(`${service}: ${table.name} has ${String(copy.rowCount)} rows instead of ${String(table.rows)}`);
  }
  for (const { name: sequence, value } of kept.sequences)
    await client.query('SELECT setval(format($1, $2::text)::regclass, $3::bigint)', ['public.%I', sequence, value]);
  await client.query('COMMIT');
}
