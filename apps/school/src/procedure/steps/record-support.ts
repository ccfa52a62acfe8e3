import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { supportMilestones, type SupportMilestoneCode } from '../milestones.js';
import { ownerOf, personalOf, type Referral } from '../referral.js';

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
    return {
      change: { supportMilestones: [...record.supportMilestones, { code, kind, at }] },
      ...(continues === undefined
        ? {}
        : { sealed: { ...personal, continues: [...personal.continues, { at, ...continues }] } }),
      notices: owner === undefined ? [] : [{ code: `support-${code}`, to: { subject: owner } }],
    };
  },
});
