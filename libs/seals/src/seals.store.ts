import type { LogName, Sql } from './chained-log.js';
import type { Seal } from './seal.js';

/** A seal as it is kept. */
export interface KeptSeal {
  readonly size: number;
  readonly hash: string;
  readonly seal: Seal;
  /** The journal entry by which it was stated to its witnesses. */
  readonly entryId: string;
}

interface SealRow {
  readonly size: string;
  readonly hash: string;
  readonly seal: Seal;
  readonly entry_id: string;
}

const sealOf = (row: SealRow): KeptSeal => ({
  size: Number(row.size),
  hash: row.hash,
  seal: row.seal,
  entryId: row.entry_id,
});

export async function latestSeal(sql: Sql, log: LogName): Promise<KeptSeal | undefined> {
  const [row] = await sql.query<SealRow[]>(
    `SELECT size, hash, seal, entry_id FROM seals WHERE log = $1 ORDER BY size DESC LIMIT 1`,
    [log],
  );
  return row && sealOf(row);
}

/** The first seal over a log's entry at this position (1, 2, 3 …) that has a timestamp; where none has one, the first. */
export async function sealOver(sql: Sql, log: LogName, position: number): Promise<KeptSeal | undefined> {
  const [stamped] = await sql.query<SealRow[]>(
    `SELECT s.size, s.hash, s.seal, s.entry_id FROM seal_timestamps t JOIN seals s USING (log, size)
      WHERE t.log = $1 AND t.size >= $2 ORDER BY t.size LIMIT 1`,
    [log, position],
  );
  const [first] = stamped === undefined ? await sealsAfter(sql, log, position - 1, 1) : [];
  return stamped === undefined ? first : sealOf(stamped);
}

/** Seals over more than `from` and at most `to` entries, smallest first. */
export async function sealsBetween(sql: Sql, log: LogName, from: number, to: number): Promise<KeptSeal[]> {
  const rows = await sql.query<SealRow[]>(
    `SELECT size, hash, seal, entry_id FROM seals WHERE log = $1 AND size > $2 AND size <= $3 ORDER BY size`,
    [log, from, to],
  );
  return rows.map(sealOf);
}

/** Up to `limit` seals over more than `from` entries, smallest first. */
export async function sealsAfter(sql: Sql, log: LogName, from: number, limit: number): Promise<KeptSeal[]> {
  const rows = await sql.query<SealRow[]>(
    `SELECT size, hash, seal, entry_id FROM seals WHERE log = $1 AND size > $2 ORDER BY size LIMIT $3`,
    [log, from, limit],
  );
  return rows.map(sealOf);
}

export async function keepSeal(sql: Sql, { size, hash, seal, entryId }: KeptSeal): Promise<void> {
  await sql.query(`INSERT INTO seals (log, size, hash, seal, entry_id) VALUES ($1, $2, $3, $4, $5)`, [
    seal.log,
    size,
    hash,
    JSON.stringify(seal),
    entryId,
  ]);
}

/** A seal's time-stamp token. */
export interface SealTimestamp {
  readonly at: Date;
  readonly token: Buffer;
}

/** Keeps a token; the first one that came stays. */
export async function keepTimestamp(sql: Sql, log: LogName, size: number, { at, token }: SealTimestamp): Promise<void> {
  await sql.query(
    `INSERT INTO seal_timestamps (log, size, stamped_at, token) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [log, size, at, token],
  );
}

/** The time-stamp tokens of a log's seals, by the seals' sizes. */
export async function timestampsOf(
  sql: Sql,
  log: LogName,
  sizes: readonly number[],
): Promise<Map<number, SealTimestamp>> {
  const rows = await sql.query<{ size: string; at: Date; token: Buffer }[]>(
    `SELECT size, stamped_at AS at, token FROM seal_timestamps WHERE log = $1 AND size = ANY ($2)`,
    [log, sizes],
  );
  return new Map(rows.map(({ size, at, token }) => [Number(size), { at, token }]));
}
