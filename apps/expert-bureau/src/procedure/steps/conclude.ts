import { examinationConcluded, narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { expertsToTell, type Examination, type ExaminationConfidential } from '../examination.js';
import { filesBelongHere } from '../examination.rules.js';
import type { SuppliedToConclude } from '../expert.js';

/** The written conclusion, question by question, signed; it is evidence. Its files are granted to the police with it. */
export const conclude = moveOf<Examination>()({
  input: z.object({
    summary: narrative.min(1),
    /** Ids of files that were attached to this examination. */
    files: z.array(z.uuid()).max(100).default([]),
  }),
  unseals: true,
  requires: [filesBelongHere],
  does: (record, { summary }, { supplied, actor }) => {
    const { conclusion, sha256, signature, files } = supplied as SuppliedToConclude;
    const { concludedAt } = conclusion;
    return {
      change: { concludedAt, conclusionSha256: sha256 },
      sealed: { ...(record.sealed as ExaminationConfidential), summary },
      facts: [
        examinationConcluded.of({
          open: { examinationId: record.id, kind: record.kind, concludedAt, conclusionSha256: sha256 },
          sealed: { police: { conclusion, signature, files: [...files] } },
        }),
      ],
      notices: expertsToTell(record, 'examination-concluded', actor.subject),
    };
  },
});
