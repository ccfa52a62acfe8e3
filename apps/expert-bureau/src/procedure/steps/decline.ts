import { examinationDeclined, narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { coordinatorsOf, type Examination, type ExaminationConfidential } from '../examination.js';

/** The bureau cannot carry the examination out and says why. */
export const decline = moveOf<Examination>()({
  input: z.object({
    reasonCode: examinationDeclined.open.shape.reasonCode.exclude(['hash-mismatch']),
    reason: narrative.min(1),
  }),
  unseals: true,
  does: (record, { reasonCode, reason }) => ({
    change: { endedBecause: reasonCode },
    sealed: { ...(record.sealed as ExaminationConfidential), declined: reason },
    facts: [examinationDeclined.of({ open: { examinationId: record.id, reasonCode }, sealed: { police: { reason } } })],
    notices: [{ code: 'examination-declined', to: coordinatorsOf(record) }],
  }),
});
