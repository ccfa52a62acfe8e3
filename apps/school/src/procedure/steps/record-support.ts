import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { supportMilestones, type SupportMilestoneCode } from '../milestones.js';
import { ownerOf, personalOf, withWord, type Referral } from '../referral.js';

const codes = Object.keys(supportMilestones) as [SupportMilestoneCode, ...SupportMilestoneCode[]];

/** Social services, or the police who asked them, told how support of the child goes. */
export const recordSupport = moveOf<Referral>()({
  input: z.object({
    at: z.iso.datetime(),
    kind: z.enum(['urgent', 'rehabilitation']),
    code: z.enum(codes),
    continues: z.object({ what: z.string(), contact: z.string(), until: z.iso.date().optional() }).optional(),
  }),
  unseals: true,
  does: (record, { at, kind, code, continues }) => {
    const personal = personalOf(record);
    const owner = ownerOf(record);
    const word = { code, kind, at };
    const told = withWord(record.supportMilestones, word);
    // Whoever has read what came of it need not be told that it was asked for.
    const isNews = told.at(-1) === word;
    return {
      change: { supportMilestones: told },
      ...(continues === undefined
        ? {}
        : { sealed: { ...personal, continues: [...personal.continues, { at, ...continues }] } }),
      notices: owner === undefined || !isNews ? [] : [{ code: `support-${code}`, to: { subject: owner } }],
    };
  },
});
