import { shutOut, type RecordCore } from '#libs/lifecycle';
import type { Queries } from './connection.js';

/**
 * Has what begins of a chain and what shuts somebody out of it happen one after the other, until the transaction ends: either the record begins
 * without those who were named, or whoever names them finds the record. Beginnings do not wait for each other.
 */
export async function standInChain(sql: Queries, chainId: string, as: 'who begins' | 'who shuts out'): Promise<void> {
  const lock = as === 'who shuts out' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await sql.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`chain ${chainId}`]);
}

/** Remembers who was named, here or by another agency: what is about this chain may be begun here later, by an event of one that did not know of it yet. */
export async function rememberExcluded(manager: Queries, chainId: string, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return;
  await manager.query(
    `INSERT INTO chain_exclusions (chain_id, subject) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
    [chainId, subjects],
  );
}

/** A record that is about to be begun, without whoever was named for its chain before. */
export async function withoutRemembered<R extends RecordCore>(manager: Queries, record: R): Promise<R> {
  const rows = await manager.query<{ subject: string }[]>('SELECT subject FROM chain_exclusions WHERE chain_id = $1', [
    record.chainId,
  ]);
  if (rows.length === 0) return record;
  return {
    ...record,
    ...shutOut(
      record,
      rows.map(({ subject }) => subject),
    ),
  };
}
