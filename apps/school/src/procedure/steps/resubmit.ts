import { narrative, referralResubmitted } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { reached, type Referral } from '../referral.js';
import { filesAreAttached } from '../referral.rules.js';
import { withFilesSent } from './sent-files.js';
import type { WithFiles } from './supplied.js';

/** A returned referral goes to the police again, with what was missing. */
export const resubmit = moveOf<Referral>()({
  input: z.strictObject({ note: narrative.min(1), files: z.array(z.uuid()).max(30).optional() }),
  requires: [filesAreAttached],
  does: (record, { note, files }, at) => ({
    change: { ...withFilesSent(record, files), ...reached(record, 'resubmitted', at.now) },
    facts: [
      referralResubmitted.of({
        open: { referralId: record.id, urgency: record.urgency },
        sealed: { police: { note, files: [...(at.supplied as WithFiles).files] } },
      }),
    ],
  }),
});
