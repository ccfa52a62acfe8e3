import {
  decisionFor,
  registerInForce,
  withLengths,
  type DecidedLength,
  type TimeLimit,
  type TimeLimitCode,
} from '#libs/legal-basis';
import { kazakhstanCalendar, type DayCorrection, type WorkingCalendar } from './calendar.js';
import { dayOf } from './days.js';

/** What terms are counted by: the days on which nobody works, and the register's time limits. */
export interface TermLaw {
  /** How many of an administrator's decisions it holds: a deadline keeps by how many it was counted. */
  readonly version: number;
  readonly calendar: WorkingCalendar;
  readonly timeLimits: Readonly<Record<TimeLimitCode, TimeLimit>>;
  /** Lengths that were decided since, each in force from a day on. */
  readonly lengths: readonly DecidedLength[];
}

let here: Omit<TermLaw, 'timeLimits'> = { version: 0, calendar: kazakhstanCalendar(), lengths: [] };

/** The law as this process counts by it: register and calendar as shipped, until a service puts decisions in force. */
export const lawInForce: TermLaw = {
  get version() {
    return here.version;
  },
  get calendar() {
    return here.calendar;
  },
  get lengths() {
    return here.lengths;
  },
  get timeLimits() {
    return registerInForce().timeLimits;
  },
};

/**
 * Puts an administrator's decisions in force for this process; what is begun or changed from now on is counted by them.
 *
 * @throws ZodError when a correction is not a day of the calendar
 */
export function putInForceHere(
  version: number,
  corrections: readonly DayCorrection[],
  lengths: readonly DecidedLength[] = [],
): void {
  here = { version, calendar: kazakhstanCalendar(corrections), lengths };
}

/** A time limit as it holds for what began then, and the decision that made it so. */
export function limitOf(
  law: Pick<TermLaw, 'timeLimits' | 'lengths'>,
  rule: TimeLimitCode,
  startedAt: Date,
): { readonly limit: TimeLimit; readonly decided: DecidedLength | undefined } {
  const decided = law.lengths.length === 0 ? undefined : decisionFor(law.lengths, rule, dayOf(startedAt));
  return { limit: withLengths(law.timeLimits[rule], decided), decided };
}
