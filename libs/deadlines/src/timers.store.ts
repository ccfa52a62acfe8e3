import type { EntityManager } from 'typeorm';
import type { Timer } from './timers.js';

interface TimerRow {
  readonly id: string;
  readonly kind: string;
  readonly record_id: string;
  readonly deadline_id: string | null;
  readonly due_at: Date;
  readonly payload: Record<string, unknown>;
  readonly attempts: number;
}

const timerOf = (row: TimerRow | undefined): Timer | undefined =>
  row === undefined
    ? undefined
    : {
        id: row.id,
        kind: row.kind,
        recordId: row.record_id,
        deadlineId: row.deadline_id,
        dueAt: row.due_at,
        payload: row.payload,
        attempts: row.attempts,
      };

/**
 * The next one that is due and that nobody else is firing. By now(), the time at which the transaction began: PostgreSQL
 * searches an index by it, which it does not by clock_timestamp().
 */
const next = `
  SELECT id, kind, record_id, deadline_id, due_at, payload, attempts FROM timers
   WHERE ready_at <= now() AND kind = ANY ($1) ORDER BY ready_at LIMIT 1 FOR UPDATE SKIP LOCKED`;

/** When the first timer of these kinds may be claimed. Each kind is looked up by itself: to ask for the least of several reads all of them. */
const firstReady = `
  SELECT min(first.ready_at) AS ready_at FROM unnest($1::text[]) AS k(kind)
   CROSS JOIN LATERAL (SELECT ready_at FROM timers WHERE timers.kind = k.kind ORDER BY ready_at LIMIT 1) AS first`;

/** Milliseconds until a timer of these kinds may be claimed; not above 0 when one may be now. */
export async function untilNext(manager: EntityManager, kinds: readonly string[]): Promise<number> {
  const [row] = await manager.query<{ ms: number | null }[]>(
    `SELECT ceil(extract(epoch FROM ready_at - clock_timestamp()) * 1000)::float8 AS ms FROM (${firstReady}) AS f`,
    [kinds],
  );
  return row?.ms ?? Infinity;
}

/** Claims a timer until the transaction ends. */
export async function claim(manager: EntityManager, kinds: readonly string[]): Promise<Timer | undefined> {
  return timerOf((await manager.query<TimerRow[]>(next, [kinds]))[0]);
}

/** Claims a timer for a while that outlives the statement; `leases` says for how many milliseconds, by kind. */
export async function lease(
  manager: EntityManager,
  kinds: readonly string[],
  token: string,
  leases: Readonly<Record<string, number>>,
): Promise<Timer | undefined> {
  const rows = await manager.query<TimerRow[]>(
    `WITH next AS (${next}),
     leased AS (
       UPDATE timers SET lease = $2, ready_at = clock_timestamp() + ($3::jsonb ->> timers.kind)::int * interval '1 ms'
         FROM next WHERE timers.id = next.id RETURNING next.*)
     SELECT * FROM leased`,
    [kinds, token, JSON.stringify(leases)],
  );
  return timerOf(rows[0]);
}

/** Deletes a timer whose work is done; false when it is no longer there, or no longer leased by this token. */
export async function forget(manager: EntityManager, id: string, token: string | null = null): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH gone AS (DELETE FROM timers WHERE id = $1 AND ($2::uuid IS NULL OR lease = $2) RETURNING 1) SELECT * FROM gone`,
    [id, token],
  );
  return rows.length > 0;
}

/** Counts a failure and lets the timer wait; false when somebody else has tried it meanwhile. */
export async function delay(manager: EntityManager, timer: Timer, ms: number, token: string | null): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH delayed AS (
       UPDATE timers SET attempts = attempts + 1, lease = NULL, ready_at = clock_timestamp() + $3::int * interval '1 ms'
        WHERE id = $1 AND attempts = $2 AND ($4::uuid IS NULL OR lease = $4) RETURNING 1)
     SELECT * FROM delayed`,
    [timer.id, timer.attempts, Math.round(ms), token],
  );
  return rows.length > 0;
}

/** Gives a leased timer back at once. */
export async function release(manager: EntityManager, id: string, token: string): Promise<void> {
  await manager.query(`UPDATE timers SET lease = NULL, ready_at = clock_timestamp() WHERE id = $1 AND lease = $2`, [
    id,
    token,
  ]);
}
