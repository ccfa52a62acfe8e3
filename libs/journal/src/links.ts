import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';

/** The hash before the first entry. */
export const genesis = '0'.repeat(64);

interface ChainedRow {
  seq: string;
  tx: string;
  id: string;
  chain_id: string;
  type: string;
  at: Date;
  record_id: string | null;
  actor: unknown;
  open: unknown;
  sealed: unknown;
  numbers: unknown;
}

const chainedColumns = `seq, tx::text AS tx, id, chain_id, type, at, record_id, actor, open, sealed, numbers`;

/** SHA-256 over the previous hash and the entry as canonical JSON (RFC 8785). */
export function linkHash(previous: string, row: Omit<ChainedRow, 'tx'>): string {
  const entry = canonicalize({
    seq: row.seq,
    id: row.id,
    chainId: row.chain_id,
    type: row.type,
    at: row.at.toISOString(),
    recordId: row.record_id,
    actor: row.actor,
    open: row.open,
    sealed: row.sealed,
    numbers: row.numbers,
  });
  return createHash('sha256')
    .update(previous)
    .update('\n')
    .update(entry ?? '')
    .digest('hex');
}

/**
 * Chains the entries that are committed and not chained yet, in the order (transaction, sequence). Only entries below the
 * oldest running transaction are taken: nothing can appear before them any more. One leader at a time.
 */
export async function chainEntries(manager: EntityManager, limit = 1000): Promise<number> {
  const [last] = await manager.query<{ position: string; tx: string; seq: string; hash: string }[]>(
    `SELECT position, tx::text AS tx, seq, hash FROM journal_links ORDER BY position DESC LIMIT 1`,
  );
  const rows = await manager.query<ChainedRow[]>(
    `SELECT ${chainedColumns} FROM journal
      WHERE (tx, seq) > ($1::xid8, $2::bigint) AND tx < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY journal.tx, journal.seq LIMIT $3`,
    [last?.tx ?? '0', last?.seq ?? '0', limit],
  );
  if (rows.length === 0) return 0;
  let hash = last?.hash ?? genesis;
  const links = rows.map((row, index) => {
    hash = linkHash(hash, row);
    return { position: Number(last?.position ?? 0) + index + 1, entry_id: row.id, seq: row.seq, tx: row.tx, hash };
  });
  await manager.query(
    `INSERT INTO journal_links (position, entry_id, seq, tx, hash)
     SELECT position, entry_id, seq, tx::xid8, hash FROM jsonb_to_recordset($1::jsonb) AS l(position bigint, entry_id uuid, seq bigint, tx text, hash text)`,
    [JSON.stringify(links)],
  );
  return rows.length;
}

/**
 * Whether entries may wait to be chained, or deliveries to be sent again: one cheap question for a service in which nothing happens. It looks at
 * the end of each index and nowhere else; asked with EXISTS, PostgreSQL reads the whole journal to find that there is nothing.
 */
export async function isAnythingToDo(manager: EntityManager): Promise<{ chain: boolean; send: boolean }> {
  const [row] = await manager.query<{ chain: boolean | null; send: boolean | null }[]>(
    `SELECT (SELECT (j.tx, j.seq) > (coalesce(l.tx, '0'::xid8), coalesce(l.seq, 0))
               FROM (SELECT tx, seq FROM journal ORDER BY tx DESC, seq DESC LIMIT 1) AS j
               LEFT JOIN (SELECT tx, seq FROM journal_links ORDER BY position DESC LIMIT 1) AS l ON true) AS chain,
            (SELECT next_attempt_at FROM deliveries ORDER BY next_attempt_at LIMIT 1) <= clock_timestamp() AS send`,
  );
  return { chain: row?.chain ?? false, send: row?.send ?? false };
}

/** What is wrong with a journal's chain; each finding names the entry or position. */
export async function verifyLinks(
  manager: EntityManager,
  page = 5000,
): Promise<{ entries: number; findings: string[] }> {
  const findings: string[] = [];
  let hash = genesis;
  let position = 0;
  for (;;) {
    const rows = await manager.query<(ChainedRow & { position: string; hash: string; entry_id: string })[]>(
      `SELECT l.position, l.hash, l.entry_id, l.seq, l.tx::text AS tx, j.id, j.chain_id, j.type, j.at, j.record_id, j.actor, j.open, j.sealed, j.numbers
         FROM journal_links l LEFT JOIN journal j ON j.seq = l.seq WHERE l.position > $1 ORDER BY l.position LIMIT $2`,
      [position, page],
    );
    for (const row of rows) {
      if (Number(row.position) !== position + 1)
        findings.push(`links ${String(position + 1)} to ${String(Number(row.position) - 1)} are missing`);
      position = Number(row.position);
      if ((row.id as string | null) === null)
        findings.push(`entry ${row.entry_id} (position ${String(position)}) was removed`);
      else if (row.id !== row.entry_id || linkHash(hash, row) !== row.hash)
        findings.push(`entry ${row.entry_id} (position ${String(position)}) was changed`);
      hash = row.hash;
    }
    if (rows.length < page) break;
  }
  const [unchained] = await manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM journal j WHERE j.tx < coalesce((SELECT tx FROM journal_links ORDER BY position DESC LIMIT 1), '0'::xid8)
        AND NOT EXISTS (SELECT 1 FROM journal_links l WHERE l.seq = j.seq)`,
  );
  if ((unchained?.n ?? 0) > 0)
    findings.push(`${String(unchained?.n)} entries stand in the journal that were never chained`);
  return { entries: position, findings };
}
