import { narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { personalOf, type Referral } from '../referral.js';

/** What the school itself does for the child, while the chain runs and after. */
export const recordSchoolSupport = moveOf<Referral>()({
  input: z.strictObject({
    kind: z.enum(['talk', 'class-work', 'family-talk', 'watch', 'other']),
    heldOn: z.iso.date(),
    note: narrative.min(1),
  }),
  unseals: true,
  does: (record, { kind, heldOn, note }) => {
    const personal = personalOf(record);
    return {
      change: { schoolSupport: [...record.schoolSupport, { kind, heldOn }] },
      sealed: { ...personal, notes: [...personal.notes, { kind, heldOn, note }] },
    };
  },
});
