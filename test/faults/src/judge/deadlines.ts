import type { Book, Books } from '../../../chain/books/books.js';
import { agencies } from '../../../chain/books/what-events-do.js';

/** Agencies with deadlines. */
export const watched = agencies.filter((agency) => agency !== 'oversight');

/**
 * Lets some deadlines come: as if days had passed, their ends and what watches them are moved to the next seconds. The row is taken as a command takes it, so
 * that none is moved under the hands of another. One is left alone: a psycholinguistic examination that was ordered late keeps its case from ending, and a machine
 * that is slow just then would order it late.
 */
export async function bringNear(book: Book, count: number): Promise<number> {
  const rows = await book.ask<{ id: string }>(
    `WITH chosen AS (
       SELECT id FROM deadlines d WHERE state = 'running' AND breached_at IS NULL AND due_at > now() + interval '10 minutes' AND rule <> 'order-psycholinguistic'
          AND EXISTS (SELECT FROM timers t WHERE t.deadline_id = d.id AND t.kind = 'deadline.breach')
        ORDER BY random() LIMIT $1 FOR UPDATE SKIP LOCKED),
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
    // Of a deadline that was met late the journal says so besides, so that what people were told is counted: what one transaction tells is told at one time.
    const rows = await books[agency].ask<{ record: string; rule: string; breaches: number; most: number }>(
      `WITH breached AS (SELECT record_id, rule, count(*)::int AS breaches FROM deadlines WHERE breached_at IS NOT NULL GROUP BY 1, 2),
            told AS (SELECT record_id, code, count(DISTINCT at)::int AS most FROM notices WHERE code LIKE 'deadline-breached:%' GROUP BY 1, 2)
       SELECT coalesce(b.record_id, t.record_id) AS record, coalesce(b.rule, t.code) AS rule,
              coalesce(breaches, 0) AS breaches, coalesce(most, 0) AS most
         FROM breached b FULL JOIN told t ON t.record_id = b.record_id AND t.code = 'deadline-breached:' || b.rule`,
    );
    for (const { record, rule, breaches, most } of rows) {
      breached += breaches;
      const says = `${agency}: of ${String(breaches)} breaches of ${rule} at record ${record} people were told ${String(most)} times`;
      if (most > breaches) doubled.push(says);
      if (most < breaches) missed.push(says);
    }
  }
  return { breached, missed, doubled };
}
