import type { AgencyId } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import type { JournalEntry } from './entry.js';

/** One copy of an entry for one receiver. */
export interface Delivery {
  readonly entry: JournalEntry;
  readonly receiver: AgencyId;
  /** 0 for the first try. */
  readonly attempt: number;
}

interface DueRow {
  receiver: AgencyId;
  attempts: number;
  id: string;
  chainId: string;
  type: string;
  at: Date;
  open: JournalEntry['open'];
  sealed: JournalEntry['sealed'];
  numbers: JournalEntry['numbers'];
  trace: string | null;
}

/**
 * Claims deliveries that are due for another try, oldest numbers first and at most `perChain` for each chain and
 * receiver, so that one stuck chain cannot flood the stream. The pause doubles from 2 s to a minute. Not within a longer transaction: what is due is
 * so by now(), by which PostgreSQL searches an index, as it does not by clock_timestamp().
 */
export async function claimDueDeliveries(manager: EntityManager, limit = 500, perChain = 20): Promise<Delivery[]> {
  const [rows] = await manager.query<[DueRow[], number]>(
    `WITH due AS (
       SELECT receiver, chain_id, number FROM (
         SELECT receiver, chain_id, number, row_number() OVER (PARTITION BY receiver, chain_id ORDER BY number) AS nth
           FROM (SELECT receiver, chain_id, number FROM deliveries WHERE next_attempt_at <= now() ORDER BY next_attempt_at LIMIT $1 * 4) AS oldest) AS ranked
        WHERE nth <= $2 LIMIT $1)
     UPDATE deliveries d
        SET attempts = d.attempts + 1,
            next_attempt_at = clock_timestamp() + least(60, 2 * power(2, least(d.attempts, 5))) * interval '1 second'
       FROM due, journal j
      WHERE (d.receiver, d.chain_id, d.number) = (due.receiver, due.chain_id, due.number) AND j.id = d.entry_id
     RETURNING d.receiver, d.attempts, j.id, j.chain_id AS "chainId", j.type, j.at, j.open, j.sealed, j.numbers, j.trace`,
    [limit, perChain],
  );
  return rows
    .map(({ receiver, attempts, ...entry }) => ({ entry, receiver, attempt: attempts }))
    .sort((a, b) => (a.entry.numbers[a.receiver] ?? 0) - (b.entry.numbers[b.receiver] ?? 0));
}

/** Makes everything unconfirmed due at once: the stream was made anew or rolled back. */
export async function hastenDeliveries(manager: EntityManager): Promise<void> {
  await manager.query(
    `UPDATE deliveries SET next_attempt_at = clock_timestamp(), attempts = least(attempts, 1) WHERE next_attempt_at > clock_timestamp()`,
  );
}

/**
 * Queues again everything ever told to one receiver: it lost something, or builds its picture anew in a new epoch. From then on
 * receipts of earlier epochs are passed over. Answers how many entries were queued.
 */
export async function requeueAll(manager: EntityManager, receiver: AgencyId, epoch?: number): Promise<number> {
  if (epoch !== undefined) {
    await manager.query(
      `INSERT INTO receiver_epochs (receiver, epoch) VALUES ($1, $2) ON CONFLICT (receiver) DO UPDATE SET epoch = greatest(receiver_epochs.epoch, excluded.epoch)`,
      [receiver, epoch],
    );
  }
  const [row] = await manager.query<{ queued: number }[]>(
    `WITH queued AS (
       INSERT INTO deliveries (receiver, chain_id, number, entry_id, next_attempt_at)
       SELECT $1, chain_id, (numbers ->> $1)::bigint, id, clock_timestamp() FROM journal WHERE numbers ? $1
       ON CONFLICT DO NOTHING RETURNING 1)
     SELECT count(*)::int AS queued FROM queued`,
    [receiver],
  );
  return row?.queued ?? 0;
}

/** What was queued again. */
export interface Requeued {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
}

/** Queues again what stands at one place of what a receiver was told about a chain; undefined where nothing does. */
export async function requeueOne(
  manager: EntityManager,
  receiver: AgencyId,
  chainId: string,
  number: number,
): Promise<Requeued | undefined> {
  const [entry] = await manager.query<Requeued[]>(
    `SELECT id, type, at FROM journal WHERE chain_id = $2 AND (numbers ->> $1)::bigint = $3`,
    [receiver, chainId, number],
  );
  if (entry === undefined) return undefined;
  await manager.query(
    `INSERT INTO deliveries (receiver, chain_id, number, entry_id, next_attempt_at) VALUES ($1, $2, $3, $4, clock_timestamp())
     ON CONFLICT (receiver, chain_id, number) DO UPDATE SET next_attempt_at = excluded.next_attempt_at`,
    [receiver, chainId, number, entry.id],
  );
  return entry;
}

/** How many deliveries wait for their receipt, and since when the oldest does. */
export async function deliveryLag(manager: EntityManager): Promise<{ receiver: AgencyId; waiting: number }[]> {
  return manager.query(`SELECT receiver, count(*)::int AS waiting FROM deliveries GROUP BY receiver`);
}
