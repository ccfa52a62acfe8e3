import { shutOut, type RecordCore } from '#libs/lifecycle';
import type { Queries } from './connection.js';

/** Remembers whom another agency named: what is about this chain may be begun here later, by an event of a third one that did not know of it yet. */
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
