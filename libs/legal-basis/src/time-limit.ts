import type { Texts } from '#libs/problems';
import type { ProvisionCode } from './provisions.js';

export const lengthUnits = ['hours', 'workingDays', 'calendarDays'] as const;

/** How long: hours run straight; days are counted as libs/deadlines says. */
export interface Length {
  readonly unit: (typeof lengthUnits)[number];
  readonly n: number;
}

/** Who is told. The office, not a person: the agency knows who holds it. */
export const lookouts = ['assignee', 'head-of-unit', 'prosecutor'] as const;
export type Lookout = (typeof lookouts)[number];

/** A time limit as data. */
export interface TimeLimit {
  readonly title: Texts;
  readonly basis: ProvisionCode;
  /** `given`: the case says how long, for example the order that appoints an examination. */
  readonly length: Length | 'given';
  /** Shorter lengths for a case of that urgency. */
  readonly byUrgency?: { readonly immediate?: Length; readonly urgent?: Length };
  /** When the first warning is due: after that portion of the time, or that long before the end. */
  readonly warnAt: { readonly portion: number } | { readonly before: Length };
  /** The longest that it may become by a decision, counted from the start; `given`: the decision says how long. */
  readonly extendable?: { readonly to: Length | 'given'; readonly by: Lookout };
  /** It runs on while the clocks of its record stand still: what it counts goes on in life, whatever becomes of the investigation. */
  readonly runsThroughPauses?: true;
  /** It ends with its last day, also where nobody works on it: what an order says until when does not last longer because of a weekend. */
  readonly endsOnDayOff?: true;
  /** Who is told, in this order. */
  readonly tells: { readonly warning: readonly Lookout[]; readonly breach: readonly Lookout[] };
}

export const hours = (n: number): Length => ({ unit: 'hours', n });
export const workingDays = (n: number): Length => ({ unit: 'workingDays', n });
export const calendarDays = (n: number): Length => ({ unit: 'calendarDays', n });

/** The person is warned; a breach goes up the line to the supervising prosecutor. */
export const upTheLine = {
  warning: ['assignee'],
  breach: ['assignee', 'head-of-unit', 'prosecutor'],
} as const satisfies TimeLimit['tells'];

/** Where a child may be in danger the head of unit is warned together with the person. */
export const upTheLineAtOnce = {
  warning: ['assignee', 'head-of-unit'],
  breach: ['assignee', 'head-of-unit', 'prosecutor'],
} as const satisfies TimeLimit['tells'];

/** Whether a length counts working days or runs by the calendar. */
export const countsOf = (length: Length): 'working' | 'calendar' =>
  length.unit === 'workingDays' ? 'working' : 'calendar';
