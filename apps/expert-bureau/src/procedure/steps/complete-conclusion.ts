import { narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type Examination, type ExaminationConfidential } from '../examination.js';

/** The investigator returned the conclusion: the same expert completes it, within the order's term counted anew. */
export const completeConclusion = moveOf<Examination>()({
  input: z.object({ reason: narrative }),
  unseals: true,
  does: (record, { reason }, { now }) => {
    const known = record.sealed as ExaminationConfidential;
    return {
      change: { returns: record.returns + 1, agreed: [] },
      sealed: { ...known, returned: [...known.returned, { at: now.toISOString(), reason }] },
      clocks: { start: [{ rule: 'examination', given: { calendarDays: record.termDays } }] },
      notices: [{ code: 'conclusion-returned', to: holderOf(record) }],
    };
  },
});
