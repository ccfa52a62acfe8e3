import { questionAsked } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

/** Each question has its own clock. Only in intake does the referral wait for the answer. */
export const askQuestion = moveOf<Investigation>()({
  input: z.object({ question: words }),
  unseals: true,
  does: (investigation, { question }, { now, newId }) => {
    const id = newId();
    const askedAt = now.toISOString();
    const inIntake = investigation.status === 'received' || investigation.status === 'question-open';
    return {
      to: inIntake ? 'question-open' : 'same',
      change: { questions: [...investigation.questions, { id, askedAt }] },
      sealed: written(investigation, { kind: 'question', about: id, at: askedAt, text: question }),
      facts: [
        questionAsked.of({
          open: { referralId: investigation.referral.referralId, questionId: id },
          sealed: { school: { question } },
        }),
      ],
      clocks: { start: [{ rule: 'answer-question' }] },
    };
  },
});
