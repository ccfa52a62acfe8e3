import type { EntityManager } from 'typeorm';
import type { TimeLimitCode } from '#libs/legal-basis';
import { breachTimer, deadlineOf, openStates, type Deadline, type DeadlineRow } from './deadline.js';

/**
 * Timers of ended deadlines are deleted in the same statement, with two exceptions. One that a clerk is firing at this
 * moment is skipped, never waited for: the clerk may be waiting for this transaction's lock on the record, and finds
 * afterwards that the deadline has ended. And the timer of a breach that has already happened stays: a breach is told
 * once, by that timer, even when the service was down as it happened and the deadline is met before the clerk comes.
 */
const endedWithTimers = (update: string): string => `
  WITH ended AS (${update} RETURNING *),
  freed AS (
    DELETE FROM timers WHERE id IN (
      SELECT timers.id FROM timers JOIN ended ON timers.record_id = ended.record_id AND timers.deadline_id = ended.id
       WHERE timers.kind <> '${breachTimer}' OR ended.due_at IS NULL OR ended.due_at >= $2 OR ended.breached_at IS NOT NULL
         FOR UPDATE OF timers SKIP LOCKED))
  SELECT * FROM ended`;

const meet = endedWithTimers(`
  UPDATE deadlines SET met_at = $2, state = CASE WHEN state = 'breached' OR due_at < $2 THEN 'breached-then-met' ELSE 'met' END
   WHERE record_id = $1 AND rule = ANY ($3) AND state IN ${openStates}`);

const cancel = endedWithTimers(`
  UPDATE deadlines SET cancelled_at = $2, state = 'cancelled'
   WHERE record_id = $1 AND rule = ANY ($3) AND state IN ${openStates}`);

const cancelOthers = endedWithTimers(`
  UPDATE deadlines SET cancelled_at = $2, state = 'cancelled'
   WHERE record_id = $1 AND rule <> ALL ($3) AND state IN ${openStates}`);

/** What the time limits asked for has been done. Answers the deadlines that it met, none where none was open. */
export async function meetDeadlines(
  manager: EntityManager,
  recordId: string,
  rules: readonly TimeLimitCode[],
  now: Date,
): Promise<Deadline[]> {
  if (rules.length === 0) return [];
  return (await manager.query<DeadlineRow[]>(meet, [recordId, now, rules])).map(deadlineOf);
}

/** The time limits have become moot: the record has ended, or these of its rules no longer apply. */
export async function cancelDeadlines(
  manager: EntityManager,
  recordId: string,
  rules: readonly TimeLimitCode[],
  now: Date,
): Promise<Deadline[]> {
  if (rules.length === 0) return [];
  return (await manager.query<DeadlineRow[]>(cancel, [recordId, now, rules])).map(deadlineOf);
}

/** Every open time limit of the record has become moot, but for those of the rules that it keeps. */
export async function cancelAll(
  manager: EntityManager,
  recordId: string,
  now: Date,
  keeps: readonly TimeLimitCode[] = [],
): Promise<Deadline[]> {
  return (await manager.query<DeadlineRow[]>(cancelOthers, [recordId, now, keeps])).map(deadlineOf);
}
