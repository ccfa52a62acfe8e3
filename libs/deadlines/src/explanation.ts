import type { Citation, Length, ProvisionCode, TimeLimitCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import type { DayCorrection, DayOff } from './calendar.js';
import type { Day } from './days.js';

/** A time in which the clock stood still; `to` is null while it still does. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

/** A decision that made the term longer: `to` is its whole length from the start. */
export interface Extension {
  readonly at: Date;
  readonly to: Length;
}

/** What the case says about its own term. */
export interface Given {
  /** For rules of length `given`: how long … */
  readonly length?: Length;
  /** … or the last day. */
  readonly until?: Day;
  /** Chooses the shorter length of a rule that has one. */
  readonly urgency?: 'immediate' | 'urgent' | 'standard';
}

/** Neighbouring days that were not counted, for one reason. */
export interface SkippedDays {
  readonly from: Day;
  readonly to: Day;
  readonly because: DayOff['because'] | 'paused';
  readonly name: Texts;
}

/** Why a deadline falls when it does. Plain JSON: it is kept with the deadline and travels in events. */
export interface Explanation {
  readonly rule: TimeLimitCode;
  readonly basis: ProvisionCode;
  readonly startedAt: string;
  readonly length: Length;
  /** Who set the length: the register, its entry for an urgency, the case, or a decision to extend. */
  readonly lengthFrom: 'rule' | 'urgency' | 'case' | 'extension';
  readonly urgency: 'immediate' | 'urgent' | null;
  /** Days that were not counted. Empty for terms in hours, which run straight. */
  readonly skipped: readonly SkippedDays[];
  /** The day on which the term would have ended, had it been a working day. */
  readonly movedFrom: Day | null;
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[];
  readonly extensions: readonly { readonly at: string; readonly to: Length }[];
  /** The last day, in Almaty; null while the clock stands still. */
  readonly lastDay: Day | null;
  readonly dueAt: string | null;
  /** Decisions on single days that the date depends on; those of before there were any have none. */
  readonly decisions?: readonly DayCorrection[];
  /** The change of the law that gave the length, where there was one. */
  readonly decided?: Citation & {
    readonly text: Texts;
    readonly from: Day;
    readonly running: boolean;
    readonly enteredAt: string;
  };
}
