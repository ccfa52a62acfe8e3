import { referralReturned } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import { dangerIsAnswered } from '../intake.rules.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

/** Goes back with a reason; the clocks stand still until the school sends it again. */
export const returnToSchool = moveOf<Investigation>()({
  input: z.object({ reasonCode: referralReturned.open.shape.reasonCode, reason: words }),
  unseals: true,
  requires: [dangerIsAnswered],
  does: (investigation, { reasonCode, reason }, { now }) => ({
    change: { returns: investigation.returns + 1 },
    sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
    facts: [
      referralReturned.of({
        open: { referralId: investigation.referral.referralId, reasonCode },
        sealed: { school: { reason } },
      }),
    ],
  }),
});
