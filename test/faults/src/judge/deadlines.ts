import type { Book, Books } from '../../../chain/books/books.js';
import { agencies } from '../../../chain/books/what-events-do.js';

const watched = agencies.filter((agency) => agency !== 'oversight');

/**
 * Lets some deadlines come: as if days had passed, their ends and what watches them are moved to the next seconds. The row is taken as a command takes it, so
 * that none is moved under the hands of another.
 */
export async function bringNear(book: Book, count: number): Promise<number> {
  const rows = await book.ask<{ id: string }>(
    `WITH chosen AS (
       SELECT id FROM deadlines d WHERE state = 'running' AND breached_at IS NULL AND due_at > now() + interval '1 hour'
          AND EXISTS (SELECT FROM timers t WHERE t.deadline_id = d.id AND t.kind = 'deadline.breach')
        ORDER BY id DESC LIMIT $1 FOR UPDATE SKIP LOCKED),
     moved AS (
       UPDATE deadlines SET warn_at = now() + interval '1 s', due_at = now() + interval '2 s'
        WHERE id IN (SELECT id FROM chosen) RETURNING id, warn_at, due_at),
     timed AS (
       UPDATE timers t SET due_at = CASE kind WHEN 'deadline.warn' THEN m.warn_at ELSE m.due_at END,
              ready_at = CASE kind WHEN 'deadline.warn' THEN m.warn_at ELSE m.due_at END
         FROM moved m WHERE t.deadline_id = m.id RETURNING 1)
     SELECT id FROM moved`,
    [count],
  );
  return rows.length;
}

export interface Kept {
  readonly breached: number;
  readonly missed: readonly string[];
  readonly doubled: readonly string[];
}

/** How long a timer may be late, in seconds: PostgreSQL may just have been away, and a failed try waits. */
const patience = 20;

/** By the databases: every deadline that passed was breached and told of, once. */
export async function deadlinesKept(books: Books): Promise<Kept> {
  const missed: string[] = [];
  const doubled: string[] = [];
  let breached = 0;
  for (const agency of watched) {
    const late = await books[agency].ask<{ id: string }>(
      `SELECT id FROM deadlines WHERE state = 'running' AND due_at < now() - make_interval(secs => $1)
       UNION SELECT deadline_id FROM timers WHERE kind LIKE 'deadline.%' AND ready_at < now() - make_interval(secs => $1)`,
      [patience],
    );
    missed.push(...late.map(({ id }) => `${agency}: deadline ${id} passed, and nobody was told`));
    const told = await books[agency].ask<{ id: string; times: number }>(
      `SELECT open ->> 'deadlineId' AS id, count(*)::int AS times FROM journal
        WHERE type = $1 AND open ->> 'state' IN ('breached', 'breached-then-met') GROUP BY 1, open ->> 'state'`,
      [`chain.${agency}.deadline.changed.v1`],
    );
    doubled.push(
      ...told
        .filter(({ times }) => times > 1)
        .map(({ id, times }) => `${agency}: the breach of deadline ${id} was told ${String(times)} times`),
    );
    const known = new Set(told.map(({ id }) => id));
    const rows = await books[agency].ask<{ id: string }>('SELECT id FROM deadlines WHERE breached_at IS NOT NULL');
    breached += rows.length;
    missed.push(
      ...rows
        .filter(({ id }) => !known.has(id))
        .map(({ id }) => `${agency}: deadline ${id} was breached, and nobody was told`),
    );
  }
  return { breached, missed, doubled };
}
