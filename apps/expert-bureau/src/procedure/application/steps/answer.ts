import { applicationAnswered, narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { confidentialOf, type Application } from '../application.js';

/** The applicant is answered, in the language of the application; whoever filed it has the answer from here. */
export const answer = moveOf<Application>()({
  input: z.strictObject({ answer: narrative.min(1) }),
  unseals: true,
  does: (record, { answer: text }, { now }) => ({
    change: { answeredAt: now.toISOString() },
    sealed: { ...confidentialOf(record), answer: text },
    facts: [
      applicationAnswered.of({
        open: { applicationId: record.id, language: record.language },
        sealed: { school: { answer: text }, police: { answer: text } },
      }),
    ],
  }),
});
