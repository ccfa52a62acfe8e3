import type { Outcome } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';
import type { AppliedMeasure } from './suspect-items.js';

type Suspected = Pick<Investigation, 'suspects' | 'measures' | 'noMeasures'>;

/** It was not ended, and its last day has not passed: an order does not hold on because nobody recorded its end. */
const holdsOn = ({ status, until }: AppliedMeasure, today: string): boolean =>
  status === 'applied' && (until === undefined || until >= today);

/**
 * Suspects for whom there is neither a measure that holds on that day (ISO date, Almaty) nor a decision that none is needed: who goes on from
 * another account (manual, section 5, error 5).
 */
export const unwatched = ({ suspects, measures, noMeasures }: Suspected, today: string): readonly string[] =>
  suspects
    .map(({ id }) => id)
    .filter(
      (id) =>
        !measures.some((each) => each.suspectId === id && holdsOn(each, today)) &&
        !noMeasures.some(({ suspectId }) => suspectId === id),
    );

const withTerm = (
  measures: readonly AppliedMeasure[],
  today: string,
): readonly (AppliedMeasure & { until: string })[] =>
  measures.filter(
    (each): each is AppliedMeasure & { until: string } => holdsOn(each, today) && each.until !== undefined,
  );

const dayMs = 86_400_000;
/** Days from one ISO date to another. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The day that many days after another (ISO dates). */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/**
 * The clocks of all terms that hold, counted anew from today: a record has one rule for all its suspects, and a change for one of them
 * must not end the clock of another.
 */
export function clocksOf(
  investigation: Suspected,
  measures: readonly AppliedMeasure[],
  today: string,
): NonNullable<Outcome<Investigation>['clocks']> {
  const after = { ...investigation, measures };
  return {
    meet: ['measure-of-restraint', ...(unwatched(after, today).length === 0 ? (['decide-on-measure'] as const) : [])],
    start: withTerm(measures, today).map(({ until }) => ({
      rule: 'measure-of-restraint' as const,
      given: { calendarDays: daysBetween(today, until) },
    })),
  };
}
