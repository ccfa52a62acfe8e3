import { referralRegistered, region, type Fact } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { isAssigned } from '../check.rules.js';
import { instant, line } from '../inputs.js';
import { handlersOf, headsOf, milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { timeHasCome } from '../register.rules.js';

/** Year, region and running number, such as `26-KZ75-000123`. */
const erdrNumber = z.string().regex(/^\d{2}-KZ\d{2}-\d{1,12}$/);

/** Kind of the timer by which the register is asked, outside any transaction. */
export const askErdr = 'erdr.register';
export const erdrQuestion = z.object({ attempt: z.number().int(), region, reference: z.string() });

const registeredFact = (investigation: Investigation, number: string, registeredAt: string): Fact =>
  referralRegistered.of({ open: { ...milestoneOf(investigation), erdrNumber: number, registeredAt } });

/** The days of the check run from the registration, however late it becomes known here. */
const checkSince = (registeredAt: string) => ({
  start: [{ rule: 'preliminary-check' as const, startedAt: new Date(registeredAt) }],
});

/** The register is asked afterwards, as often as it takes; its answer is a step of its own. */
export const requestRegistration = moveOf<Investigation>()({
  input: z.object({}),
  requires: [isAssigned],
  does: ({ registration, region, referral }, _input, { now }) => {
    const attempt = registration.attempt + 1;
    return {
      change: { registration: { ...registration, attempt, requestedAt: now.toISOString() } },
      timers: [{ kind: askErdr, after: 0, payload: { attempt, region, reference: referral.number } }],
    };
  },
});

export const recordRegistration = moveOf<Investigation>()({
  input: z.object({ number: erdrNumber, registeredAt: instant }),
  does: (investigation, { number, registeredAt }) => {
    const at = new Date(registeredAt).toISOString();
    return {
      change: { registration: { ...investigation.registration, number, registeredAt: at } },
      facts: [registeredFact(investigation, number, at)],
      clocks: checkSince(at),
      notices: handlersOf(investigation, 'registered'),
    };
  },
});

/** The register refused; people see why, put it right, and ask again. */
export const registrationRefused = moveOf<Investigation>()({
  input: z.object({ reasonCode: line }),
  does: (investigation, { reasonCode }, { now }) => {
    const { registration, unitId } = investigation;
    return {
      change: {
        registration: { ...registration, refusals: [...registration.refusals, { at: now.toISOString(), reasonCode }] },
      },
      notices: [...handlersOf(investigation, 'registration-refused'), headsOf(unitId, 'registration-refused')],
    };
  },
});

/** When the register cannot be reached, an officer registers there and enters the number. */
export const enterRegistrationNumber = moveOf<Investigation>()({
  input: z.object({ number: erdrNumber, registeredAt: instant.optional() }),
  requires: [isAssigned, timeHasCome],
  does: (investigation, { number, registeredAt }, { now }) => {
    const at = (registeredAt === undefined ? now : new Date(registeredAt)).toISOString();
    return {
      change: { registration: { ...investigation.registration, number, registeredAt: at, byHand: true } },
      facts: [registeredFact(investigation, number, at)],
      clocks: checkSince(at),
    };
  },
});
