import { ageBandChanged, ageBandOf, ageOn, nextBandAt, type Fact } from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { actionFact, handlersOf, milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { personalOf } from '../investigation.parts.js';

type Timers = NonNullable<Outcome<Investigation>['timers']>;

/** The day on which the next of these people enters another age band: then rules that depend on the age are looked at again. */
export function ageTimers(births: readonly (string | undefined)[], now: Date): Timers {
  const next = births.flatMap((bornOn) => (bornOn === undefined ? [] : (nextBandAt(bornOn, now)?.getTime() ?? [])));
  if (next.length === 0) return [];
  const after = Math.ceil((Math.min(...next) - now.getTime()) / 1000);
  return [{ kind: 'step', after, payload: { step: 'reviewAge' } }];
}

const adultAge = 18;

/** Child and suspects grow older during a case. Repeated, or with a birth date corrected since, it changes only what is so now. */
export const reviewAge = moveOf<Investigation>()({
  input: z.object({}),
  unseals: true,
  does: (investigation, _input, { now }) => {
    const { child: born, suspects: people } = personalOf(investigation);
    const { child, suspects, support } = investigation;
    const ageBand = born.bornOn === undefined ? child.ageBand : ageBandOf(ageOn(born.bornOn, now));
    const isAdult = (id: string): boolean => {
      const bornOn = people[id]?.bornOn;
      return bornOn !== undefined && ageOn(bornOn, now) >= adultAge;
    };
    const grown = suspects.filter(({ id, minor }) => minor && isAdult(id));
    const changed = ageBand !== child.ageBand;
    const facts: Fact[] = grown.map(() => actionFact(investigation, 7, 'suspect-came-of-age', 'minor-suspect'));
    if (changed)
      facts.push(
        ageBandChanged.of({
          open: { ...milestoneOf(investigation), ageBand },
          to: support.length > 0 ? ['social-services', 'oversight'] : ['oversight'],
        }),
      );
    return {
      change: {
        child: { ...child, ageBand },
        suspects: suspects.map((each) =>
          grown.includes(each) ? { ...each, minor: false, adultSince: now.toISOString() } : each,
        ),
      },
      facts,
      notices: [
        ...(changed ? handlersOf(investigation, 'age-band-changed') : []),
        ...(grown.length > 0 ? handlersOf(investigation, 'suspect-came-of-age') : []),
      ],
      timers: ageTimers([born.bornOn, ...Object.values(people).map(({ bornOn }) => bornOn)], now),
    };
  },
});
