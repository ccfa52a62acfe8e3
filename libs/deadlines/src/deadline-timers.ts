import type { EntityManager } from 'typeorm';
import { registerInForce, type Lookout } from '#libs/legal-basis';
import { breachTimer, deadlineOf, warnTimer, type Deadline, type DeadlineRow } from './deadline.js';
import type { TermLaw } from './law-in-force.js';
import type { Occasion, TimerHandler } from './timer-clerk.js';

/** A deadline comes near, or has been missed. */
export interface DeadlineFact {
  readonly kind: 'warned' | 'breached';
  readonly deadline: Deadline;
  /** Who is told, in this order. */
  readonly tells: readonly Lookout[];
}

export interface DeadlineTimers<T extends Occasion> {
  /**
   * Takes the lock that every command on the record takes first. Without it a command and a timer could wait for one
   * another: the command holds the record and wants the deadline, the timer holds the deadline and wants to journal.
   */
  readonly lock: (manager: EntityManager, recordId: string) => Promise<unknown>;
  /** Journals the fact and tells people, in the transaction that changes the deadline. */
  readonly onFact: (fact: DeadlineFact, tx: T) => Promise<void>;
  readonly law?: Pick<TermLaw, 'timeLimits'>;
}

const warn = `
  WITH told AS (
    UPDATE deadlines SET warned_at = clock_timestamp()
     WHERE id = $1 AND state = 'running' AND warn_at <= clock_timestamp() AND due_at > clock_timestamp()
       AND (warned_at IS NULL OR warned_at < warn_at)
    RETURNING *)
  SELECT * FROM told`;

/** A deadline that was met or cancelled after its time was breached as well, and is told of once, here. */
const breach = `
  WITH told AS (
    UPDATE deadlines SET breached_at = due_at, state = CASE state WHEN 'running' THEN 'breached' ELSE state END
     WHERE id = $1 AND breached_at IS NULL
       AND (state = 'running' AND due_at <= clock_timestamp() OR due_at < coalesce(met_at, cancelled_at))
    RETURNING *)
  SELECT * FROM told`;

/** Handlers of the two timers that watch a deadline. A stale timer changes nothing and states nothing. */
export function deadlineTimers<T extends Occasion>(
  options: DeadlineTimers<T>,
): Record<typeof warnTimer | typeof breachTimer, TimerHandler<T>> {
  const handler =
    (kind: DeadlineFact['kind'], update: string): TimerHandler<T> =>
    async (tx, timer) => {
      await options.lock(tx.manager, timer.recordId);
      const [row] = await tx.manager.query<DeadlineRow[]>(update, [timer.deadlineId]);
      if (row === undefined) return;
      const deadline = deadlineOf(row);
      const { tells } = (options.law?.timeLimits ?? registerInForce().timeLimits)[deadline.rule];
      await options.onFact({ kind, deadline, tells: kind === 'warned' ? tells.warning : tells.breach }, tx);
    };
  return { [warnTimer]: handler('warned', warn), [breachTimer]: handler('breached', breach) };
}
