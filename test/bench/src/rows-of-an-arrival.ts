import type pg from 'pg';
import type { Statement } from './rows-of-a-referral.js';

/** Rows that the police wrote for one referral, by table. */
export type ReceivedRows = readonly { readonly table: string; readonly rows: readonly Record<string, unknown>[] }[];

/** Rows that the police wrote for one referral, to be written again as they are. */
export async function receivedRows(client: pg.ClientBase, chain: string): Promise<ReceivedRows> {
  const of = async (table: string, drop: string): Promise<ReceivedRows[number]> => ({
    table,
    rows: (
      await client.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) ${drop} AS row FROM ${table} t WHERE chain_id = $1`,
        [chain],
      )
    ).rows.map(({ row }) => row),
  });
  return [
    await of('investigations', ''),
    await of('inbox_cursors', ''),
    await of('deadlines', ''),
    await of('audit_log', `- 'id'`),
    await of('journal', `- 'seq' - 'tx'`),
  ];
}

/** The same rows for another chain, under new ids. */
export function receivedAgain(template: ReceivedRows, chain: string): Statement[] {
  return template
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => {
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      const renewed = rows.map((row) => ({
        ...row,
        chain_id: chain,
        ...('id' in row ? { id: crypto.randomUUID() } : {}),
      }));
      return {
        text: `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        values: [JSON.stringify(renewed)],
      };
    });
}
