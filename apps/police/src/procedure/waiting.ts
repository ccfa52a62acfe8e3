import type { TimeLimitCode } from '#libs/legal-basis';
import type { Outcome } from '#libs/lifecycle';
import type { InvestigationState } from './investigation.states.js';

/** Where the police wait for others, and the clock that keeps each such case from being forgotten. */
export const clockWhile = {
  suspended: 'look-again',
  'with-prosecutor': 'prosecutor-decision',
  consented: 'send-to-court',
  'in-court': 'look-again',
} as const satisfies Partial<Record<InvestigationState, TimeLimitCode>>;

/** Ended where a case goes on along with the one that leads: the clock of that one counts for both. */
export const clocksOfWaiting: readonly TimeLimitCode[] = [...new Set(Object.values(clockWhile))];

const isWaiting = (status: string): status is keyof typeof clockWhile => Object.hasOwn(clockWhile, status);

/** The clock of a case that is on its own again while it waits. */
export const waitsOnItsOwn = (status: string): Pick<NonNullable<Outcome<never>['clocks']>, 'start'> =>
  isWaiting(status) ? { start: [{ rule: clockWhile[status], unless: 'running' }] } : {};
