import { examinationConcluded, narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Examination, ExaminationConfidential } from '../examination.js';
import { filesBelongHere } from '../examination.rules.js';
import type { SuppliedToConclude } from '../expert.js';

/** The written conclusion, question by question; it is evidence. Its files are granted to the police with it. */
export const conclude = moveOf<Examination>()({
  input: z.object({
    summary: narrative.min(1),
    /** Ids of files that were attached to this examination. */
    files: z.array(z.uuid()).max(100).default([]),
  }),
  unseals: true,
  requires: [filesBelongHere],
  does: (record, { summary }, { now, supplied }) => {
    const known = record.sealed as ExaminationConfidential;
    const { expertName, files } = supplied as SuppliedToConclude;
    const answers = known.questions.map((question, index) => ({ question, answer: known.answers[index] ?? '' }));
    const concludedAt = now.toISOString();
    return {
      change: { concludedAt },
      sealed: { ...known, summary },
      facts: [
        examinationConcluded.of({
          open: { examinationId: record.id, kind: record.kind, concludedAt },
          sealed: { police: { expert: expertName, answers, summary, files: [...files] } },
        }),
      ],
    };
  },
});
