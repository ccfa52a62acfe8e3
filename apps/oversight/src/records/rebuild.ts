import type { Transaction } from '#libs/casework';

/**
 * Empties the picture of all chains together with the memory of what was heard, and begins a new epoch of it: from here on the
 * agencies' events count from 1 again. Batches wait for the lock and find the new epoch; what is new meanwhile waits for its turn.
 *
 * @returns the new epoch by sender, which the sender must know before it tells everything again
 */
export async function forgetPicture({ manager }: Transaction): Promise<Record<string, number>> {
  const [rows] = await manager.query<[{ sender: string; epoch: string }[], number]>(
    `UPDATE inbox_positions SET epoch = epoch + 1 RETURNING sender, epoch`,
  );
  await manager.query(
    `TRUNCATE chains, timeline_entries, chain_deadlines, chain_readiness, readiness_decisions, inbox_cursors, inbox_waiting`,
  );
  // What could not be applied comes again with all the rest.
  await manager.query(`UPDATE quarantine SET released_at = now() WHERE released_at IS NULL`);
  return Object.fromEntries(rows.map(({ sender, epoch }) => [sender, Number(epoch)]));
}
