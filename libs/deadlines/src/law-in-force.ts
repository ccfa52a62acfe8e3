import { registerInForce, type TimeLimit, type TimeLimitCode } from '#libs/legal-basis';
import { kazakhstanCalendar, type DayCorrection, type WorkingCalendar } from './calendar.js';

/** What terms are counted by: the days on which nobody works, and the register's time limits. */
export interface TermLaw {
  /** How many of an administrator's decisions it holds: a deadline keeps by how many it was counted. */
  readonly version: number;
  readonly calendar: WorkingCalendar;
  readonly timeLimits: Readonly<Record<TimeLimitCode, TimeLimit>>;
}

let here: Pick<TermLaw, 'version' | 'calendar'> = { version: 0, calendar: kazakhstanCalendar() };

/** The law as this process counts by it: register and calendar as shipped, until a service puts decisions in force. */
export const lawInForce: TermLaw = {
  get version() {
    return here.version;
  },
  get calendar() {
    return here.calendar;
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
export function putInForceHere(version: number, corrections: readonly DayCorrection[]): void {
  here = { version, calendar: kazakhstanCalendar(corrections) };
}
