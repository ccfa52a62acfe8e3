import { moveOf, type Move, type Notice, type NoticeCode } from '#libs/lifecycle';
import { z } from 'zod';
import type { MilestoneCode } from '../milestones.js';
import { ownerOf, personalOf, reached, type Referral } from '../referral.js';

/** When the other agency's transaction made it true. */
const told = z.object({ at: z.iso.datetime() });

const noticeTo = (record: Referral, code: NoticeCode): Notice[] => {
  const owner = ownerOf(record);
  return owner === undefined ? [] : [{ code, to: { subject: owner } }];
};

/** The police told that something happened: the school sees that and when, and no more. */
export const milestone = (code: MilestoneCode, also: Partial<Referral> = {}): Move<Referral> =>
  moveOf<Referral>()({
    input: told,
    does: (record, { at }) => ({
      change: { standing: null, ...also, ...reached(record, code, at) },
      notices: noticeTo(record, `referral-${code}`),
    }),
  });

export const recordQuestion = moveOf<Referral>()({
  input: told.extend({ questionId: z.uuid(), question: z.string() }),
  unseals: true,
  does: (record, { at, questionId, question }) => {
    const personal = personalOf(record);
    return {
      change: {
        standing: record.status === 'question-open' ? record.standing : record.status,
        questions: [...record.questions, { questionId, askedAt: at, answeredAt: null }],
        ...reached(record, 'question', at),
      },
      sealed: { ...personal, questions: [...personal.questions, { questionId, question }] },
      notices: noticeTo(record, 'referral-question'),
      clocks: {
        start: record.questions.every(({ answeredAt }) => answeredAt !== null) ? [{ rule: 'answer-question' }] : [],
      },
    };
  },
});

/** Returned or refused: the reason is for the one who sent it. */
export const withReason = (about: 'returned' | 'refused', also: Partial<Referral> = {}): Move<Referral> =>
  moveOf<Referral>()({
    input: told.extend({ reason: z.string() }),
    unseals: true,
    does: (record, { at, reason }) => {
      const personal = personalOf(record);
      return {
        change: { standing: null, ...also, ...reached(record, about, at) },
        sealed: { ...personal, reasons: [...personal.reasons, { about, at, reason }] },
        notices: noticeTo(record, `referral-${about}`),
      };
    },
  });
