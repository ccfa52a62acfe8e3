import pg from 'pg';

/** A finished chain whose rows are written again and again, in one agency's database. */
export interface Sample {
  readonly chain: string;
  /** The agency's record of it, where it keeps one. */
  readonly record?: string;
  /** What counts its records, such as `S-2026-000001`; every copy gets its own. */
  readonly number?: string;
  /** Tables with rows of it, in the order in which they are written. */
  readonly tables: readonly string[];
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Units and regions over which copies are spread: the reader's own has one of so many. */
const units = 500;
const regions = 20;

/**
 * Writes the rows of the sample again for the chains `from` to `to`, inside PostgreSQL: every id becomes one that is made of the copy's number, and so does each
 * number of a record; times follow one another; what is sealed is cut short, since nobody opens it. Links of the journal are written with it, so that the
 * service has nothing to chain; their hashes are none that would verify.
 */
export async function fill(url: string, sample: Sample, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET synchronous_commit = off`);
    await client.query('BEGIN');
    const known = await idsOf(client, sample);
    for (const table of sample.tables) await copyRows(client, sample, table, known, from, to);
    if (sample.tables.includes('journal')) await client.query(linkAll);
    await client.query('COMMIT');
    for (const table of sample.tables) await client.query(`VACUUM (ANALYZE) ${table}`);
  } finally {
    await client.end();
  }
}

const linkAll = `
  INSERT INTO journal_links (position, entry_id, seq, tx, leaf, hash)
  SELECT (SELECT coalesce(max(position), 0) FROM journal_links) + row_number() OVER (ORDER BY j.seq), j.id, j.seq, j.tx, l.leaf, l.hash
    FROM journal j CROSS JOIN (SELECT leaf, hash FROM journal_links ORDER BY position DESC LIMIT 1) AS l
   WHERE j.tx = pg_current_xact_id()`;

/** Every id that the sample has of its own, with the salt by which copies get theirs. */
async function idsOf(client: pg.Client, { chain, tables }: Sample): Promise<Map<string, string>> {
  const ids = new Set([chain]);
  for (const table of tables) {
    const { rows } = await client.query<{ id: string | null }>(
      `SELECT to_jsonb(t) ->> 'id' AS id FROM ${table} t WHERE chain_id = $1`,
      [chain],
    );
    for (const { id } of rows) if (id !== null && /^[0-9a-f-]{36}$/.test(id)) ids.add(id);
  }
  return new Map([...ids].map((id) => [id, id.slice(-12)]));
}

/** An id that grows with the copy's number, as those by time do. */
const idBy = (salt: string): string => `(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-${salt}')::uuid`;

async function copyRows(
  client: pg.Client,
  sample: Sample,
  table: string,
  known: ReadonlyMap<string, string>,
  from: number,
  to: number,
): Promise<void> {
  const { rows: columns } = await client.query<Column>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''`,
    [table],
  );
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE chain_id = $1`,
    [sample.chain],
  );
  for (const { row } of rows) {
    const values = columns.map((column) => expression(column, row, sample, known));
    await client.query(
      `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
       SELECT ${values.join(', ')} FROM generate_series(${String(from)}, ${String(to)}) AS n
        CROSS JOIN (SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)) AS r`,
      [JSON.stringify(row)],
    );
  }
}

/** How one column of a copy is made, of its number `n` and the sample's row `r`. */
function expression(
  { name, type }: Column,
  row: Record<string, unknown>,
  sample: Sample,
  known: ReadonlyMap<string, string>,
): string {
  const value = row[name];
  const from = `r.${name}`;
  if (name === 'tx') return 'pg_current_xact_id()';
  if (typeof value === 'string' && known.has(value)) return `${idBy(known.get(value) ?? '')}::${type}`;
  if (name === 'unit_id' && value !== null)
    return `(CASE WHEN n % ${String(units)} = 0 THEN ${from}::text ELSE ${idBy('00000000000f')}::text END)::${type}`;
  if (name === 'region' && value !== null)
    return `CASE WHEN n % ${String(regions)} = 0 THEN ${from} ELSE 'KZ-' || (100 + n % ${String(regions)}) END`;
  if (type === 'timestamp with time zone' && value !== null)
    return `${from} - interval '400 days' + n * interval '30 seconds'`;
  if (name === 'sealed') return type === 'text' ? `left(${from}, 120)` : `'{}'::jsonb`;
  if (name === 'marks') return `ARRAY(SELECT m || '-' || n FROM unnest(${from}) AS m)`;
  if (type === 'jsonb' && sample.number !== undefined && JSON.stringify(value).includes(sample.number))
    return `replace(${from}::text, '${sample.number}', '${sample.number.replace(/\d+$/, '')}' || (10000000 + n))::jsonb`;
  if (name === 'number' && type === 'text') return `${from} || '-' || n`;
  return from;
}
