import { referralReceived } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import { words } from '../inputs.js';

/** The unit has the referral in its hands; the school sees when. Time for the register has run since the report came in: that nobody took it up makes it no longer. */
export const receive = moveOf<Investigation>()({
  input: z.object({}),
  does: ({ receivedAt, referral, openedAt }, _input, { now }) => ({
    change: { receivedAt: receivedAt ?? now.toISOString() },
    facts: [referralReceived.of({ open: { referralId: referral.referralId } })],
    ...(receivedAt === undefined ? { clocks: { start: [{ rule: 'erdr-registration', startedAt: openedAt }] } } : {}),
  }),
});

/** What was done at once because the child is in danger. */
export const respondToDanger = moveOf<Investigation>()({
  input: z.object({
    measures: z
      .array(
        z.enum([
          'patrol-sent',
          'child-located',
          'ambulance-called',
          'family-contacted',
          'school-contacted',
          'meeting-prevented',
          'other',
        ]),
      )
      .min(1),
    note: words,
  }),
  unseals: true,
  does: (investigation, { measures, note }, { now }) => {
    const at = now.toISOString();
    return {
      change: { dangerAnsweredAt: investigation.dangerAnsweredAt ?? at },
      sealed: written(investigation, {
        kind: 'action',
        at,
        text: note,
        data: measures.map((value) => ({ name: 'measure', value })),
      }),
      facts: [actionFact(investigation, 1, 'danger-answered', 'immediate-danger')],
    };
  },
});
