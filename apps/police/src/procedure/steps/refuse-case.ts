import { checkRefused } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { psychologistTookPart } from '../check.rules.js';
import { words } from '../inputs.js';
import { dangerIsAnswered } from '../intake.rules.js';
import { milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import type { Match } from '../match-items.js';
import { endOrders } from './end-orders.js';
import { tellMatches } from './link.js';

/** Nobody who was falsely named stays in the files of other cases. */
const withdrawn = (matches: readonly Match[]): readonly Match[] =>
  matches.map(({ shared: _ended, ...match }) => ({ ...match, ours: { ...match.ours, says: 'withdrawn' as const } }));

/**
 * A reasoned refusal, of which school and prosecutor learn. It ends the check as an opened case does: a psychologist took part, and a child in danger
 * was answered first, since with it all clocks end. Nobody falsely named is found by it later.
 */
export const refuseCase = moveOf<Investigation>()({
  input: z.object({ reasonCode: checkRefused.open.shape.reasonCode, reason: words }),
  unseals: true,
  requires: [dangerIsAnswered, psychologistTookPart],
  does: (investigation, { reasonCode, reason }, { now }) => {
    const { change, facts } = endOrders(investigation, now);
    const isUnfounded = reasonCode === 'malicious' || reasonCode === 'unfounded';
    return {
      change: {
        ...change,
        endedFor: reasonCode,
        ...(isUnfounded ? { marks: [], matches: withdrawn(investigation.matches) } : {}),
      },
      timers: isUnfounded ? tellMatches(investigation) : [],
      sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
      facts: [
        checkRefused.of({ open: { ...milestoneOf(investigation), reasonCode }, sealed: { school: { reason } } }),
        ...facts,
      ],
    };
  },
});
