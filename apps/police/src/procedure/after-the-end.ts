import type { Outcome } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';

/**
 * Once the investigation has ended link 5 takes over (manual, section 1), and nobody at the police has the case in hand any more. Where the child was never
 * referred, somebody has to: there are days for it, and for the reason why not.
 */
export const careAfterTheEnd = ({ support }: Investigation): Pick<NonNullable<Outcome<never>['clocks']>, 'start'> =>
  support.some(({ kind }) => kind === 'rehabilitation') ? {} : { start: [{ rule: 'refer-to-rehabilitation' }] };
