import { narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { z } from 'zod';
import { questionIsMine, reasonIsGiven } from '../answer.rules.js';
import type { Examination, ExaminationConfidential } from '../examination.js';
import { questionExists } from '../examination.rules.js';

/** What the desk does with each version of an answer: it stands in a table of its own, append-only, its words sealed. */
export const keepAnswer = 'keep-answer';

/**
 * Keeps the answer to one question, a draft until the conclusion; every version stays. An empty one takes it back.
 *
 * @throws Problem `changed-meanwhile` (409) when it was written on another version than the last
 */
export const answerQuestion = moveOf<Examination>()({
  input: z.object({
    /** Index in the order, from 0. */
    question: z.number().int().nonnegative(),
    answer: narrative,
    /** Then the answer is the reason. */
    cannotBeAnswered: z.boolean().default(false),
    /** The version on which this one was written: 0 for the first. Not named: whatever the last is. */
    basedOn: z.number().int().nonnegative().optional(),
  }),
  unseals: true,
  requires: [questionExists, questionIsMine, reasonIsGiven],
  does: (record, { question, answer, cannotBeAnswered, basedOn }, { now, actor }) => {
    const known = record.sealed as ExaminationConfidential;
    const last = record.drafts[question]?.version ?? 0;
    if (basedOn !== undefined && basedOn !== last)
      throw new Problem('changed-meanwhile', { values: { current: last, expected: basedOn } });
    const draft = { version: last + 1, at: now.toISOString(), by: actor.subject, cannotBeAnswered };
    const given = answer.trim() !== '';
    const each = <T>(values: readonly T[], own: T, none: T): T[] =>
      Array.from({ length: record.questionCount }, (_, index) => (index === question ? own : (values[index] ?? none)));
    const answers = each<string | null>(known.answers, given ? answer : null, null);
    return {
      change: {
        answered: answers.flatMap((text, index) => (text === null ? [] : [index])),
        drafts: each(record.drafts, draft, null),
        // Who agreed agreed with what stood there before.
        agreed: [],
      },
      sealed: { ...known, answers },
      effects: [{ kind: keepAnswer, payload: { ...draft, question, answer } }],
    };
  },
});
