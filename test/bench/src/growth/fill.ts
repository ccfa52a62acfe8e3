import { availableParallelism } from 'node:os';
import pg from 'pg';
import { copiesOf } from './copy-of-a-row.js';
import type { SampleRows, Template } from './sample.js';
import { withoutIndexes } from './without-indexes.js';

/** One agency's database, as its superuser reaches it, and what is written again in it. */
export interface Filling {
  readonly url: string;
  readonly template: Template;
}

/** Tables that are filled in one transaction. */
interface Portion {
  readonly url: string;
  readonly template: Template;
  readonly tables: readonly string[];
  readonly rows: readonly SampleRows[];
}

/**
 * Writes the rows of the samples again for the chains `from` to `to`, inside PostgreSQL, several tables at a time. The service has nothing to chain: links of
 * the journal are written with it; their hashes are none that would verify.
 *
 * Nobody else may use the databases meanwhile. Foreign keys and triggers are not asked, since what is copied satisfied them; they stay where they are.
 */
export async function fill(fillings: readonly Filling[], from: number, to: number): Promise<void> {
  const portions = fillings.flatMap(portionsOf).sort((one, other) => weightOf(other) - weightOf(one));
  const next = async (): Promise<void> => {
    for (let portion; (portion = portions.shift()) !== undefined;) await fillPortion(portion, from, to);
  };
  const workers = Array.from({ length: availableParallelism() }, next);
  // All come to their end, whichever failed: else its neighbours would be cut off in their work.
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

const linked = 'journal';
const links = 'journal_links';

const portionsOf = ({ url, template }: Filling): Portion[] =>
  template.byTable
    .filter(({ rows }) => rows.length > 0)
    .map((rows) => ({
      ...{ url, template, rows: [rows] },
      tables: rows.table === linked ? [linked, links] : [rows.table],
    }));

/** The largest first: what is left at the end should be small. */
const weightOf = ({ rows }: Portion): number => JSON.stringify(rows.map((each) => each.rows)).length;

async function fillPortion({ url, template, tables, rows }: Portion, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'`);
    await client.query('BEGIN');
    await withoutIndexes(client, tables, async () => {
      const isLinked = tables.includes(links);
      const behind = isLinked ? await lastEntry(client) : '0';
      for (const each of rows)
        for (const row of each.rows) await client.query(copiesOf(each, row, template), [JSON.stringify(row), from, to]);
      if (isLinked) await client.query(linkAll, [behind]);
    });
    await client.query('COMMIT');
    for (const table of tables) await client.query(`VACUUM (ANALYZE) ${table}`);
  } finally {
    await client.end();
  }
}

async function lastEntry(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ seq: string }>(`SELECT coalesce(max(seq), 0) AS seq FROM ${linked}`);
  return rows[0]?.seq ?? '0';
}

const linkAll = `
  INSERT INTO ${links} (position, entry_id, seq, tx, leaf, hash)
  SELECT (SELECT coalesce(max(position), 0) FROM ${links}) + row_number() OVER (ORDER BY j.seq), j.id, j.seq, j.tx, l.leaf, l.hash
    FROM ${linked} j CROSS JOIN (SELECT leaf, hash FROM ${links} ORDER BY position DESC LIMIT 1) AS l
   WHERE j.seq > $1`;
