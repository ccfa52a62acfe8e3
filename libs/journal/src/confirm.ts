import type { AgencyId } from '#libs/contracts';
import type { EntityManager } from 'typeorm';

/**
 * How far a receiver has applied what it was told about one chain, and in which epoch of its picture: a receiver that begins its
 * picture anew begins an epoch.
 */
export type Cursor = readonly [chainId: string, number: number, epoch: number];

/**
 * Names the chains beside the cursors, by which PostgreSQL goes to them in the index; else it reads all that the receiver has not confirmed yet.
 *
 * The epoch is read under a lock: while everything is queued again for a new one, a receipt of before would still see the old one, and take from the queue
 * what its receiver has forgotten. It waits, and is passed over then.
 */
const confirming = `
  WITH current AS MATERIALIZED (SELECT epoch FROM receiver_epochs WHERE receiver = $1 FOR SHARE),
  cursor AS (
    SELECT chain_id, number FROM unnest($2::uuid[], $3::bigint[], $4::bigint[]) AS c(chain_id, number, epoch)
     WHERE epoch >= coalesce((SELECT epoch FROM current), 0)),
  done AS (
    DELETE FROM deliveries d USING cursor c
     WHERE d.receiver = $1 AND d.chain_id = ANY ($2::uuid[]) AND d.chain_id = c.chain_id AND d.number <= c.number
    RETURNING d.entry_id, d.chain_id)
  INSERT INTO receipts (entry_id, receiver, chain_id, received_at)
  SELECT entry_id, $1, chain_id, now() FROM done ON CONFLICT DO NOTHING RETURNING 1`;

/**
 * Takes a receiver's cumulative receipts: everything up to the cursor leaves the queue, and when it was received
 * becomes a fact. Repeating it changes nothing. A receipt from before the receiver's picture was begun anew speaks of what it has
 * forgotten: it is passed over.
 */
export async function confirmDeliveries(
  manager: EntityManager,
  receiver: AgencyId,
  cursors: readonly Cursor[],
): Promise<number> {
  const rows = await manager.query<unknown[]>(confirming, [
    receiver,
    cursors.map(([chainId]) => chainId),
    cursors.map(([, number]) => number),
    cursors.map(([, , epoch]) => epoch),
  ]);
  return rows.length;
}

/** A receipt as people see it: "received by the police at 14:03". */
export interface Receipt {
  readonly entryId: string;
  readonly type: string;
  readonly receiver: AgencyId;
  readonly sentAt: Date;
  /** `null` while it is not confirmed. */
  readonly receivedAt: Date | null;
}

/**
 * What was sent about a chain and when each receiver confirmed it, oldest first.
 *
 * @param recordId of that record alone: another record of the chain may have readers of its own
 */
export async function receiptsOf(manager: EntityManager, chainId: string, recordId?: string): Promise<Receipt[]> {
  return manager.query<Receipt[]>(
    `SELECT j.id AS "entryId", j.type, n.key AS receiver, j.at AS "sentAt", r.received_at AS "receivedAt"
       FROM journal j CROSS JOIN LATERAL jsonb_each(j.numbers) AS n
       LEFT JOIN receipts r ON r.entry_id = j.id AND r.receiver = n.key
      WHERE j.chain_id = $1 AND ($2::uuid IS NULL OR j.record_id = $2) ORDER BY j.seq, n.key`,
    [chainId, recordId ?? null],
  );
}
