import type { EntityManager } from 'typeorm';
import type { TimeLimitCode } from '#libs/legal-basis';
import { deadlineOf, type Deadline, type DeadlineRow } from './deadline.js';
import type { TermLaw } from './law-in-force.js';
import { computed } from './recompute.js';

/** Deadlines of one kind and one unit that move from one date to another. How many; never which. */
export interface Shift {
  readonly rule: TimeLimitCode;
  readonly unitId: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly count: number;
}

/** What a law would do to the deadlines that run. */
export interface Effect {
  readonly looked: number;
  readonly moved: number;
  readonly later: number;
  readonly earlier: number;
  /** Of those: the new date has passed already, so that they would be missed at once. */
  readonly missedAtOnce: number;
  /** Have run out and stay as they are: what was stated as missed stays stated. */
  readonly overdue: number;
  /** Stand still; they are counted when they are resumed. */
  readonly paused: number;
  /** The nearest first. */
  readonly shifts: readonly Shift[];
}

const page = 1_000;
const running = `
  SELECT * FROM deadlines WHERE state = 'running' AND due_at >= $1 AND id > $2 ORDER BY id LIMIT ${page}`;
const standing = `
  SELECT count(*) FILTER (WHERE state = 'paused')::int AS paused,
         count(*) FILTER (WHERE state = 'breached' OR state = 'running' AND due_at < $1)::int AS overdue
    FROM deadlines WHERE state IN ('running', 'paused', 'breached')`;
const first = '00000000-0000-0000-0000-000000000000';

/** Counts every running deadline by a law that is not in force, and changes nothing. */
export async function effectOf(manager: Pick<EntityManager, 'query'>, law: TermLaw, now: Date): Promise<Effect> {
  const [rest] = await manager.query<{ paused: number; overdue: number }[]>(standing, [now]);
  const sum = new Sum(now);
  for (let after = first; ;) {
    const rows = await manager.query<DeadlineRow[]>(running, [now, after]);
    for (const row of rows) sum.add(deadlineOf(row), law);
    after = rows.at(-1)?.id ?? first;
    if (rows.length < page) return { ...sum.effect(), paused: rest?.paused ?? 0, overdue: rest?.overdue ?? 0 };
  }
}

class Sum {
  private looked = 0;
  private missedAtOnce = 0;
  private readonly shifts = new Map<string, Shift>();

  constructor(private readonly now: Date) {}

  add(deadline: Deadline, law: TermLaw): void {
    this.looked += 1;
    const { rule, unitId, dueAt: from } = deadline;
    const to = computed(deadline, law).dueAt;
    if (from === null || to === null || from.getTime() === to.getTime()) return;
    if (to < this.now) this.missedAtOnce += 1;
    const key = `${rule} ${String(unitId)} ${from.toISOString()} ${to.toISOString()}`;
    this.shifts.set(key, { rule, unitId, from, to, count: (this.shifts.get(key)?.count ?? 0) + 1 });
  }

  effect(): Omit<Effect, 'paused' | 'overdue'> {
    const shifts = [...this.shifts.values()].sort((one, other) => one.from.getTime() - other.from.getTime());
    const count = (which: (shift: Shift) => boolean): number =>
      shifts.filter(which).reduce((sum, shift) => sum + shift.count, 0);
    return {
      looked: this.looked,
      moved: count(() => true),
      later: count(({ from, to }) => to > from),
      earlier: count(({ from, to }) => to < from),
      missedAtOnce: this.missedAtOnce,
      shifts,
    };
  }
}
