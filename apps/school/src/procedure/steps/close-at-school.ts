import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { reached, type Referral } from '../referral.js';
import { questionsAnswered, rehabilitationOrReason, supportSettled } from '../referral.rules.js';

/** The loop is closed: the school has learned what became of it and nothing waits. */
export const closeAtSchool = moveOf<Referral>()({
  input: z.strictObject({
    withoutRehabilitation: z.enum(['not-needed', 'declined-before', 'moved-away', 'other']).optional(),
  }),
  requires: [questionsAnswered, supportSettled, rehabilitationOrReason],
  does: (record, _input, { now }) => ({ change: reached(record, 'closed', now) }),
});
