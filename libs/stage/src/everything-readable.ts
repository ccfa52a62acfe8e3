import type { KeyRing, RecordKey } from '#libs/keys';
import { decodeProtectedHeader } from 'jose';
import pg from 'pg';

const sealedPart = /eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+/g;

/** Every row of every table as text; bytes as the text that they may be. */
async function rowsOf(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`);
    for (const { row } of rows)
      found.push(
        row,
        ...[...row.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString()),
      );
  }
  return found;
}

/** Whatever is sealed in a text, opened by every means that the keys give. */
async function openedIn(text: string, keys: KeyRing, recordKeys: readonly RecordKey[]): Promise<string[]> {
  const opened: string[] = [];
  for (const [sealed] of text.matchAll(sealedPart)) {
    const { ctx, kid } = decodeProtectedHeader(sealed);
    const place = typeof ctx === 'string' ? ctx : '';
    const recordKey = recordKeys.find(({ id }) => kid === `record:${id}`);
    const content = await keys
      .openAtRest(place, sealed, recordKey)
      .catch(() => keys.unseal(place, sealed))
      .catch(() => undefined);
    if (content !== undefined) opened.push(JSON.stringify(content));
  }
  return opened;
}

/** All that can be read of a database by whoever has it whole, and every key of its service. */
export async function everythingReadable(adminUrl: string, keys: KeyRing): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const rows = await rowsOf(client);
    const { rows: kept } = await client.query<RecordKey>('SELECT record_id AS id, wrapped FROM record_keys');
    const opened: string[] = [];
    for (const row of rows) opened.push(...(await openedIn(row, keys, kept)));
    return [...rows, ...opened].join('\n');
  } finally {
    await client.end();
  }
}
