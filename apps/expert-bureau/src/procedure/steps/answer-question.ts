import { narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Examination, ExaminationConfidential } from '../examination.js';
import { questionExists } from '../examination.rules.js';

/** Keeps the answer to one question, a draft until the conclusion; an empty one takes it back. */
export const answerQuestion = moveOf<Examination>()({
  input: z.object({
    /** Index in the order, from 0. */
    question: z.number().int().nonnegative(),
    answer: narrative,
  }),
  unseals: true,
  requires: [questionExists],
  does: (record, { question, answer }) => {
    const known = record.sealed as ExaminationConfidential;
    const given = answer.trim() !== '';
    const answers = Array.from({ length: record.questionCount }, (_, index) =>
      index === question ? (given ? answer : null) : (known.answers[index] ?? null),
    );
    return {
      change: { answered: answers.flatMap((each, index) => (each === null ? [] : [index])) },
      sealed: { ...known, answers },
    };
  },
});
