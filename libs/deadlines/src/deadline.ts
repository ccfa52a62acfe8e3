import type { TimeLimitCode } from '#libs/legal-basis';
import type { Explanation, Extension, Given, Pause } from './explanation.js';

export type DeadlineState = 'running' | 'paused' | 'met' | 'breached' | 'breached-then-met' | 'cancelled';

/** For whom a deadline runs. */
export interface Holder {
  /** Subject of the account. */
  readonly assignee: string | null;
  readonly unitId: string | null;
  readonly region: string | null;
}

/** One time limit at work on one record. */
export interface Deadline extends Holder {
  readonly id: string;
  readonly chainId: string;
  readonly recordId: string;
  readonly rule: TimeLimitCode;
  readonly startedAt: Date;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly given: Given;
  /** Null while the clock stands still. */
  readonly dueAt: Date | null;
  readonly warnAt: Date | null;
  readonly state: DeadlineState;
  readonly warnedAt: Date | null;
  /** When it was missed; kept when it is met or cancelled later. */
  readonly breachedAt: Date | null;
  readonly metAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly explanation: Explanation;
}

/** A row of the table, as pg reads it: instants as dates, those inside JSON as text. */
export interface DeadlineRow {
  readonly id: string;
  readonly chain_id: string;
  readonly record_id: string;
  readonly rule: TimeLimitCode;
  readonly started_at: Date;
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[];
  readonly extensions: readonly { readonly at: string; readonly to: Extension['to'] }[];
  readonly given: Given;
  readonly due_at: Date | null;
  readonly warn_at: Date | null;
  readonly state: DeadlineState;
  readonly warned_at: Date | null;
  readonly breached_at: Date | null;
  readonly met_at: Date | null;
  readonly cancelled_at: Date | null;
  readonly explanation: Explanation;
  readonly assignee: string | null;
  readonly unit_id: string | null;
  readonly region: string | null;
}

export const deadlineOf = (row: DeadlineRow): Deadline => ({
  id: row.id,
  chainId: row.chain_id,
  recordId: row.record_id,
  rule: row.rule,
  startedAt: row.started_at,
  pauses: row.pauses.map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) })),
  extensions: row.extensions.map(({ at, to }) => ({ at: new Date(at), to })),
  given: row.given,
  dueAt: row.due_at,
  warnAt: row.warn_at,
  state: row.state,
  warnedAt: row.warned_at,
  breachedAt: row.breached_at,
  metAt: row.met_at,
  cancelledAt: row.cancelled_at,
  explanation: row.explanation,
  assignee: row.assignee,
  unitId: row.unit_id,
  region: row.region,
});

/** States in which somebody still has to act. */
export const openStates = `('running', 'paused', 'breached')`;

/** Kinds of the two timers that watch a deadline. */
export const warnTimer = 'deadline.warn';
export const breachTimer = 'deadline.breach';
