import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Referral } from '../referral.js';
import { toAPsychologist } from '../referral.rules.js';

/** A teacher raises a concern to the psychologist; or somebody else takes over the work of one who leaves. */
export const handToPsychologist = moveOf<Referral>()({
  input: z.strictObject({ to: z.uuid() }),
  requires: [toAPsychologist],
  does: (record, { to }) => ({
    change: {
      people: [
        { subject: to, as: 'owner' },
        ...record.people
          .filter(({ subject }) => subject !== to)
          .map(({ subject }) => ({ subject, as: 'added' as const })),
      ],
    },
    notices: [{ code: 'referral-handed-to-you', to: { subject: to } }],
  }),
});
