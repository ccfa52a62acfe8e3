import type { EntityManager } from 'typeorm';
import { deadlineOf, type Deadline, type DeadlineRow } from './deadline.js';
import type { TermLaw } from './law-in-force.js';
import { computed, recompute } from './recompute.js';

/** A deadline that the law moved: as it was, and as it is. */
export interface Moved {
  readonly before: Deadline;
  readonly after: Deadline;
}

export interface Recount {
  readonly looked: number;
  readonly moved: readonly Moved[];
  /** Some are still counted by the law of before. */
  readonly left: boolean;
}

export interface RecountTerms {
  /** Takes the lock that every command on the record takes first. */
  readonly lock: (manager: EntityManager, recordId: string) => Promise<unknown>;
  readonly now: Date;
  readonly law: TermLaw;
  /** At most so many deadlines are looked at, … */
  readonly look?: number;
  /** … and so many records locked at once. */
  readonly records?: number;
}

/** Of those that run: what has run out stays as it is, and what stands still is counted when it is resumed. */
const behind = `
  SELECT * FROM deadlines WHERE state = 'running' AND law_version < $1 ORDER BY law_version, id LIMIT $2`;

/** One that a command changed since it was read is left to the next look. */
const keep = `
  UPDATE deadlines SET law_version = $1
    FROM jsonb_to_recordset($2::jsonb) AS same(id uuid, due_at timestamptz)
   WHERE deadlines.id = same.id AND state = 'running' AND law_version < $1
     AND date_trunc('milliseconds', deadlines.due_at) = same.due_at`;

const decisionsOf = ({ explanation: { decisions = [], decided } }: Deadline): string =>
  [
    ...decisions.map(({ on, is, decision }) => `${on} ${is} ${decision?.number ?? ''}`),
    decided === undefined ? '' : `${decided.from} ${decided.enteredAt}`,
  ].join();

/** Whether the law would change anything about a running deadline. One that has run out stays as it is. */
export function isMovedBy(deadline: Deadline, law: TermLaw, now: Date): boolean {
  if (deadline.dueAt === null || deadline.dueAt < now) return false;
  const counted = computed(deadline, law);
  return (
    counted.dueAt?.getTime() !== deadline.dueAt.getTime() ||
    counted.warnAt?.getTime() !== deadline.warnAt?.getTime() ||
    decisionsOf(counted) !== decisionsOf(deadline)
  );
}

/**
 * Counts some of the deadlines anew that were counted by an earlier law, rows and timers together. Whoever calls does so
 * until nothing is left: what was done carries the version, so that a call that came to nothing is simply made again.
 */
export async function recountBatch(
  manager: EntityManager,
  { lock, now, law, look = 500, records = 25 }: RecountTerms,
): Promise<Recount> {
  const read = (await manager.query<DeadlineRow[]>(behind, [law.version, look])).map(deadlineOf);
  const [changing, same]: [Deadline[], Deadline[]] = [[], []];
  for (const deadline of read) (isMovedBy(deadline, law, now) ? changing : same).push(deadline);
  if (same.length > 0)
    await manager.query(keep, [law.version, JSON.stringify(same.map(({ id, dueAt }) => ({ id, due_at: dueAt })))]);
  const recordIds = [...new Set(changing.map(({ recordId }) => recordId))].sort();
  const moved: Moved[] = [];
  for (const recordId of recordIds.slice(0, records)) {
    await lock(manager, recordId);
    moved.push(...(await recountRecord(manager, recordId, now, law)));
  }
  return { looked: read.length, moved, left: read.length === look || recordIds.length > records };
}

async function recountRecord(manager: EntityManager, recordId: string, now: Date, law: TermLaw): Promise<Moved[]> {
  const before = new Map<string, Deadline>();
  const condition = `record_id = $1 AND state = 'running' AND due_at >= $2 AND law_version < $3`;
  const after = await recompute(
    manager,
    { condition, values: [recordId, now, law.version] },
    (deadline) => {
      before.set(deadline.id, deadline);
      return {};
    },
    now,
    law,
  );
  return after.flatMap((deadline) => {
    const was = before.get(deadline.id);
    return was === undefined || !isMovedBy(was, law, now) ? [] : [{ before: was, after: deadline }];
  });
}
