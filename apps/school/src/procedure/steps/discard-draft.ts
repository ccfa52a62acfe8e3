import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { noPersonal, type Referral } from '../referral.js';
import { summaryOf } from '../summary.js';

/** What was typed is forgotten; that there was a draft is not. */
export const discardDraft = moveOf<Referral>()({
  input: z.strictObject({}),
  unseals: true,
  does: (_record, _input, { now }) => ({
    change: { summary: summaryOf({}, now), marks: [], files: [] },
    sealed: noPersonal,
  }),
});
