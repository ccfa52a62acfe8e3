import { examinationWithdrawn } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type Examination } from '../examination.js';

/** The investigator withdrew the order. */
export const withdraw = moveOf<Examination>()({
  input: z.object({ reasonCode: examinationWithdrawn.open.shape.reasonCode }),
  does: (record, { reasonCode }) => ({
    change: { endedBecause: reasonCode },
    notices: [{ code: 'examination-withdrawn', to: holderOf(record) }],
  }),
});
