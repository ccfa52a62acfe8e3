import { ageBand } from '#libs/contracts';
import { itemsOf, textsAnswer } from '#libs/service';
import { z } from 'zod';
import { guideAges } from '../procedure/interview-guide/interview-guide.js';
import { interviewPhases, questionTypes, topicBlocks } from '../procedure/interview-items.js';
import { hintCodes } from '../procedure/suspicious-wording.js';

/** The ages for which there is a question set, and the age bands for which each was written. */
export const guideAgesAnswer = itemsOf(z.object({ age: z.enum(guideAges), bands: z.array(ageBand).readonly() }));

export const guideAnswer = z
  .object({
    age: z.enum(guideAges),
    /** Counts the editions of these texts. */
    version: z.number(),
    sections: z
      .array(
        z.object({
          phase: z.enum(interviewPhases),
          block: z.enum(topicBlocks).optional(),
          /** For the interviewer; not to be read out. */
          note: textsAnswer,
          lines: z
            .array(z.object({ type: z.enum(['statement', ...questionTypes]).exclude(['leading']), text: textsAnswer }))
            .readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'InterviewGuide' });

/** What caught the eye in a wording; nothing found does not mean that it is neutral. */
export const hintsAnswer = z.object({
  hints: z.array(
    z
      .object({
        code: z.enum(hintCodes),
        says: textsAnswer,
        /** The piece of the question that caught the eye. */
        found: z.string(),
      })
      .meta({ id: 'WordingHint' }),
  ),
});

const openEntry = z
  .object({
    id: z.string(),
    askedAt: z.date(),
    enteredAt: z.date(),
    by: z.string(),
    phase: z.enum(interviewPhases),
    block: z.enum(topicBlocks).nullable(),
    type: z.enum(questionTypes),
    hints: z.array(z.enum(hintCodes)).readonly(),
    /** The participant whose question it was. */
    suggestedBy: z.string().nullable(),
    /** The entry that this one corrects; both stay. */
    corrects: z.string().nullable(),
    /** Entered when the interview had ended already. */
    late: z.boolean(),
  })
  .meta({ id: 'InterviewEntry' });

/** What of an entry may be seen without opening it. */
export const outlineAnswer = itemsOf(openEntry);
/** The same with the words. */
export const wholeLogAnswer = itemsOf(
  openEntry.extend({ question: z.string(), answer: z.string() }).meta({ id: 'WholeInterviewEntry' }),
);

export type OpenEntry = z.output<typeof openEntry>;
export type WholeEntry = z.output<typeof wholeLogAnswer>['items'][number];
