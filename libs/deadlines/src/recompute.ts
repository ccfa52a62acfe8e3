import type { EntityManager } from 'typeorm';
import { breachTimer, deadlineOf, warnTimer, type Deadline, type DeadlineRow } from './deadline.js';
import { dueAt } from './due-at.js';
import type { TermLaw } from './law-in-force.js';

/** What a change leaves different in a deadline. */
export type DeadlineChange = Partial<Pick<Deadline, 'startedAt' | 'pauses' | 'extensions' | 'given'>>;

const rewrite = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, started_at timestamptz, pauses jsonb, extensions jsonb, given jsonb,
      due_at timestamptz, warn_at timestamptz, warned boolean, state text, explanation jsonb, law_version int)),
  changed AS (
    UPDATE deadlines SET started_at = given.started_at, pauses = given.pauses, extensions = given.extensions, given = given.given,
           due_at = given.due_at, warn_at = given.warn_at, state = given.state, explanation = given.explanation, law_version = given.law_version
      FROM given WHERE deadlines.id = given.id
    RETURNING deadlines.id, deadlines.record_id),
  freed AS (
    DELETE FROM timers WHERE id IN (
      SELECT timers.id FROM timers JOIN changed ON timers.record_id = changed.record_id AND timers.deadline_id = changed.id
         FOR UPDATE OF timers SKIP LOCKED))
  INSERT INTO timers (due_at, ready_at, kind, record_id, deadline_id)
  SELECT at, at, kind, record_id, changed.id
    FROM changed JOIN given ON given.id = changed.id
   CROSS JOIN LATERAL (VALUES ('${warnTimer}', CASE WHEN NOT warned THEN warn_at END), ('${breachTimer}', due_at)) AS timer(kind, at)
   WHERE at IS NOT NULL`;

/**
 * Changes deadlines and computes them anew: rows and timers together. A stale timer that a clerk is firing meanwhile does
 * no harm: it finds that the deadline is due later and says nothing.
 *
 * @param which condition on `deadlines`, of which `$1` is the record
 */
export async function recompute(
  manager: EntityManager,
  which: { readonly condition: string; readonly values: readonly unknown[] },
  change: (deadline: Deadline) => DeadlineChange | null,
  now: Date,
  law: TermLaw,
): Promise<Deadline[]> {
  const rows = await manager.query<DeadlineRow[]>(
    `SELECT * FROM deadlines WHERE ${which.condition} ORDER BY id FOR UPDATE`,
    [...which.values],
  );
  const changed = rows.map(deadlineOf).flatMap((deadline) => {
    const difference = change(deadline);
    return difference === null ? [] : [computed({ ...deadline, ...difference }, law)];
  });
  if (changed.length > 0)
    await manager.query(rewrite, [JSON.stringify(changed.map((deadline) => rowOf(deadline, now, law)))]);
  return changed;
}

/** A deadline as this law has it. */
export function computed(deadline: Deadline, law: TermLaw): Deadline {
  const due = dueAt(deadline.rule, deadline.startedAt, law, deadline);
  return { ...deadline, ...due, state: due.dueAt === null ? 'paused' : 'running' };
}

const rowOf = (deadline: Deadline, now: Date, law: TermLaw): object => ({
  law_version: law.version,
  id: deadline.id,
  started_at: deadline.startedAt,
  pauses: deadline.pauses,
  extensions: deadline.extensions,
  given: deadline.given,
  due_at: deadline.dueAt,
  warn_at: deadline.warnAt,
  // A second warning only where the new point of warning still lies ahead.
  warned: deadline.warnedAt !== null && (deadline.warnAt === null || deadline.warnAt <= now),
  state: deadline.state,
  explanation: deadline.explanation,
});
