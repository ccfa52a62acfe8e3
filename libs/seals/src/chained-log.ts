import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { leafHash, type Hash } from './merkle.js';

/** The part of TypeORM's manager that is needed: the transaction is the caller's. */
export type Sql = Pick<EntityManager, 'query'>;

/** The logs that an agency keeps and seals. */
export const logNames = ['journal', 'custody'] as const;
export type LogName = (typeof logNames)[number];

/** An entry as its log's columns give it; where a link remains of an entry that is gone, all of them are null. */
export interface EntryRow {
  readonly seq: string;
  readonly tx: string;
  readonly id: string;
  readonly [column: string]: unknown;
}

/**
 * An append-only table whose entries are chained in a second one: `entries` has `seq`, `tx` and `id`, `links` has `position` (1, 2, 3 …),
 * `entry_id`, `seq`, `tx`, `leaf` and `hash`.
 */
export interface ChainedLog {
  readonly name: LogName;
  /** The table of the entries, called `e` in `columns`. */
  readonly entries: string;
  readonly links: string;
  /** Further tables that `columns` need, joined to `e`. */
  readonly joins?: string;
  /** What an entry's hash covers, beside `seq`, `tx` and `id`. Instants as text, to the microsecond. */
  readonly columns: string;
  /** The entry as JSON, to be hashed in its canonical form (RFC 8785). */
  readonly content: (row: EntryRow) => Readonly<Record<string, unknown>>;
}

/** How an instant is written in an entry's content: UTC, to the microsecond, as PostgreSQL keeps it. */
export const instantOf = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The hash before the first entry. */
export const genesis = '0'.repeat(64);

/** An entry's canonical JSON, the bytes of its leaf. */
export const canonicalOf = (log: ChainedLog, row: EntryRow): string => canonicalize(log.content(row)) ?? '';

/** The leaf of an entry in its log's Merkle tree. */
export const leafOf = (log: ChainedLog, row: EntryRow): Hash => leafHash(canonicalOf(log, row));

/** SHA-256 over the previous hash, a line feed and the leaf, all hexadecimal: by it an entry also knows everything before it. */
export const linkHash = (previous: string, leaf: Hash): string =>
  createHash('sha256').update(previous).update('\n').update(leaf.toString('hex')).digest('hex');

const selected = ({ columns }: ChainedLog): string => `e.seq, e.tx::text AS tx, e.id, ${columns}`;

/**
 * Chains the entries that are committed and not chained yet, in the order (transaction, sequence). Only entries below the
 * oldest running transaction are taken: nothing can appear before them any more. One leader at a time.
 */
export async function chainEntries(sql: Sql, log: ChainedLog, limit = 1000): Promise<number> {
  const [last] = await sql.query<{ position: string; tx: string; seq: string; hash: string }[]>(
    `SELECT position, tx::text AS tx, seq, hash FROM ${log.links} ORDER BY position DESC LIMIT 1`,
  );
  const rows = await sql.query<EntryRow[]>(
    `SELECT ${selected(log)} FROM ${log.entries} e ${log.joins ?? ''}
      WHERE (e.tx, e.seq) > ($1::xid8, $2::bigint) AND e.tx < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY e.tx, e.seq LIMIT $3`,
    [last?.tx ?? '0', last?.seq ?? '0', limit],
  );
  if (rows.length === 0) return 0;
  let hash = last?.hash ?? genesis;
  const links = rows.map((row, index) => {
    const leaf = leafOf(log, row);
    hash = linkHash(hash, leaf);
    const position = Number(last?.position ?? 0) + index + 1;
    return { position, entry_id: row.id, seq: row.seq, tx: row.tx, leaf: leaf.toString('hex'), hash };
  });
  await sql.query(
    `INSERT INTO ${log.links} (position, entry_id, seq, tx, leaf, hash)
     SELECT position, entry_id, seq, tx::xid8, decode(leaf, 'hex'), hash
       FROM jsonb_to_recordset($1::jsonb) AS l(position bigint, entry_id uuid, seq bigint, tx text, leaf text, hash text)`,
    [JSON.stringify(links)],
  );
  return rows.length;
}

/** SQL that says whether entries may stand behind a log's last link; it reads the ends of two indexes. */
export const hasOpenEnd = ({ entries, links }: ChainedLog): string => `
  SELECT (e.tx, e.seq) > (coalesce(l.tx, '0'::xid8), coalesce(l.seq, 0))
    FROM (SELECT tx, seq FROM ${entries} ORDER BY tx DESC, seq DESC LIMIT 1) AS e
    LEFT JOIN (SELECT tx, seq FROM ${links} ORDER BY position DESC LIMIT 1) AS l ON true`;

/** A link, and whether its entry is what it was when it was chained. */
export interface WalkedLink {
  readonly position: number;
  readonly entryId: string;
  readonly hash: string;
  readonly leaf: Hash;
  readonly state: 'sound' | 'changed' | 'removed';
  /** Positions missing before this one. */
  readonly missing: number;
}

type LinkRow = EntryRow & { position: string; entry_id: string; ltx: string; leaf: Buffer; hash: string };

/** Goes along a log's chain from its beginning, page by page, and holds every entry against its link. */
export async function* walkLinks(sql: Sql, log: ChainedLog, page = 5000): AsyncGenerator<WalkedLink[]> {
  const read = (after: number): Promise<LinkRow[]> =>
    sql.query<LinkRow[]>(
      `SELECT l.position, l.entry_id, l.tx::text AS ltx, l.leaf, l.hash, ${selected(log)}
         FROM ${log.links} l LEFT JOIN ${log.entries} e ON e.seq = l.seq ${log.joins ?? ''}
        WHERE l.position > $1 ORDER BY l.position LIMIT $2`,
      [after, page],
    );
  let [hash, position] = [genesis, 0];
  for (let next = read(0); ;) {
    const rows = await next;
    const last = rows.at(-1);
    // The database reads the next page while this one is hashed.
    if (last !== undefined && rows.length === page) {
      next = read(Number(last.position));
      next.catch(() => undefined);
    }
    if (rows.length > 0) {
      yield rows.map((row) => {
        const walked = walk(log, row, hash, position);
        [hash, position] = [walked.hash, walked.position];
        return walked;
      });
    }
    if (rows.length < page) return;
  }
}

function walk(log: ChainedLog, row: LinkRow, previous: string, before: number): WalkedLink {
  const removed = (row.id as string | null) === null;
  const sound =
    !removed &&
    row.id === row.entry_id &&
    row.tx === row.ltx &&
    leafOf(log, row).equals(row.leaf) &&
    linkHash(previous, row.leaf) === row.hash;
  const position = Number(row.position);
  return {
    position,
    entryId: row.entry_id,
    hash: row.hash,
    leaf: row.leaf,
    state: removed ? 'removed' : sound ? 'sound' : 'changed',
    missing: position - before - 1,
  };
}

/** What a walk found, in words; each names the entry and its position. */
export function* saysOf({ position, entryId, state, missing }: WalkedLink): Generator<string> {
  if (missing > 0) yield `links ${String(position - missing)} to ${String(position - 1)} are missing`;
  if (state !== 'sound') yield `entry ${entryId} (position ${String(position)}) was ${state}`;
}

/** How many entries stand in a log before its last link without being chained: they were put there afterwards. */
export async function countSlippedIn(sql: Sql, log: ChainedLog): Promise<number> {
  const [row] = await sql.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM ${log.entries} e WHERE e.tx < coalesce((SELECT tx FROM ${log.links} ORDER BY position DESC LIMIT 1), '0'::xid8)
        AND NOT EXISTS (SELECT 1 FROM ${log.links} l WHERE l.seq = e.seq)`,
  );
  return row?.n ?? 0;
}

/** What is wrong with a log's chain; each finding names the entry or position. */
export async function verifyLinks(sql: Sql, log: ChainedLog): Promise<{ entries: number; findings: string[] }> {
  const findings: string[] = [];
  let entries = 0;
  for await (const page of walkLinks(sql, log)) {
    for (const link of page) findings.push(...saysOf(link));
    entries = page.at(-1)?.position ?? entries;
  }
  const slipped = await countSlippedIn(sql, log);
  if (slipped > 0) findings.push(`${String(slipped)} entries stand in the ${log.name} that were never chained`);
  return { entries, findings };
}
