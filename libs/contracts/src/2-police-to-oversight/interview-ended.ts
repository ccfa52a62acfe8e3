import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** Why an interview of a child was broken off. */
export const interviewStopReason = z.enum([
  'child-cannot-speak',
  'child-asks',
  'psychologist-advises',
  'somebody-must-leave',
  'recording-failed',
  'other',
]);

const count = z.number().int().nonnegative();

/** How the interview of the child went by its protocol: times, presence and kinds of questions, never a word of it. */
export const interviewEnded = contract({
  type: 'chain.police.interview.ended.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The interview of the child ended',
    ru: 'Допрос ребёнка окончен',
    kk: 'Баладан жауап алу аяқталды',
  },
  open: z.object({
    region,
    interviewId: z.uuid(),
    /** The first, second … that took place. */
    ordinal: z.number().int().min(1),
    result: z.enum(['held', 'stopped']),
    stopReason: interviewStopReason.optional(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    oneSitting: z.boolean(),
    /** Time of questioning in which somebody who must be there was not. */
    absences: z.array(z.object({ role: z.enum(['psychologist', 'representative']), seconds: count })),
    questions: z.object({ open: count, directive: count, option: count, leading: count }),
  }),
});
