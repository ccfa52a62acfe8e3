import { narrative, questionAnswered } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { personalOf, reached, type Referral } from '../referral.js';
import { aQuestionIsOpen, filesAreAttached, thatQuestionIsOpen } from '../referral.rules.js';
import { withFilesSent } from './sent-files.js';
import type { WithFiles } from './supplied.js';

export const answerQuestion = moveOf<Referral>()({
  input: z.strictObject({
    questionId: z.uuid(),
    answer: narrative.min(1),
    files: z.array(z.uuid()).max(30).optional(),
  }),
  unseals: true,
  requires: [aQuestionIsOpen, thatQuestionIsOpen, filesAreAttached],
  does: (record, { questionId, answer, files }, at) => {
    const personal = personalOf(record);
    const questions = record.questions.map((question) =>
      question.questionId === questionId ? { ...question, answeredAt: at.now.toISOString() } : question,
    );
    const wasLast = questions.every(({ answeredAt }) => answeredAt !== null);
    const goesBack = record.status === 'question-open' && wasLast;
    return {
      change: {
        questions,
        ...(goesBack ? { standing: null } : {}),
        ...withFilesSent(record, files),
        ...reached(record, 'answered', at.now),
      },
      sealed: {
        ...personal,
        questions: personal.questions.map((each) => (each.questionId === questionId ? { ...each, answer } : each)),
      },
      ...(goesBack ? { to: record.standing ?? 'received' } : {}),
      facts: [
        questionAnswered.of({
          open: { referralId: record.id, questionId },
          sealed: { police: { answer, files: [...(at.supplied as WithFiles).files] } },
        }),
      ],
      // One clock runs for all open questions; what still waits gets a new one.
      clocks: { meet: ['answer-question'], ...(wasLast ? {} : { start: [{ rule: 'answer-question' }] }) },
    };
  },
});
