import pg from 'pg';

/** A finished chain whose rows are written again and again, in one agency's database. */
export interface Sample {
  readonly chain: string;
  /** The agency's record of it, where it keeps one. */
  readonly record?: string;
  /** What counts its records, such as `S-2026-000001`; every copy gets its own. */
  readonly number?: string;
  /** Tables with rows of it. */
  readonly tables: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly type: string;
}

export type Row = Readonly<Record<string, unknown>>;

/** The sample as it stands in one table. */
export interface SampleRows {
  readonly table: string;
  /** The columns that are written: those that the table counts or makes by itself are not. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Template extends Sample {
  readonly byTable: readonly SampleRows[];
  /** Every id that the sample has of its own. */
  readonly ids: ReadonlySet<string>;
}

/** Reads the rows of a sample, once: later sizes copy the same. */
export async function templateOf(url: string, sample: Sample): Promise<Template> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const byTable: SampleRows[] = [];
    for (const table of sample.tables) byTable.push(await rowsOf(client, table, sample));
    const ids = byTable.flatMap(({ rows }) => rows.map(({ id }) => id)).filter(isId);
    return { ...sample, byTable, ids: new Set([sample.chain, ...ids]) };
  } finally {
    await client.end();
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

async function rowsOf(client: pg.Client, table: string, { chain, record }: Sample): Promise<SampleRows> {
  const { rows: columns } = await client.query<Column>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''`,
    [table],
  );
  // A timer knows its record alone.
  const [column, value] = table === 'timers' ? ['record_id', record] : ['chain_id', chain];
  const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${column} = $1`, [
    value,
  ]);
  return { table, columns, rows: rows.map(({ row }) => row) };
}
