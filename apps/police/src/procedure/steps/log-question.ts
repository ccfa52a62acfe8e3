import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { instant } from '../inputs.js';
import { interviewPhases, questionTypes, topicBlocks, type LogEntry } from '../interview-items.js';
import { blockIsNamed, entryIsTheSame, interviewHasBegun, timeFits } from '../interview.rules.js';
import type { Investigation } from '../investigation.js';
import { changed, known } from '../investigation.parts.js';
import { suppliedTo, type WithKnownEntry } from '../supplied.js';
import { hintsIn } from '../suspicious-wording.js';

/** What the desk does with an entry: it stands in a table of its own, append-only, its words sealed. */
export const keepEntry = 'keep-entry';

const input = z.object({
  interviewId: z.uuid(),
  /** Made by whoever writes the log, so that the same entry sent again after a lost connection is one entry. */
  entryId: z.uuid(),
  at: instant,
  phase: z.enum(interviewPhases),
  block: z.enum(topicBlocks).optional(),
  type: z.enum(questionTypes),
  question: z.string().trim().min(1).max(2_000),
  answer: z.string().trim().max(10_000).default(''),
  /** The participant whose question it was, where the interviewer passed one on. */
  suggestedBy: z.uuid().optional(),
  /** The entry that this one corrects; both stay. */
  corrects: z.uuid().optional(),
});

/** One question and its answer, entered as it is asked or as soon as the connection is back. */
export const logQuestion = moveOf<Investigation>()({
  input,
  requires: [interviewHasBegun, timeFits, blockIsNamed, entryIsTheSame],
  does: (investigation, { entryId, at, interviewId, type, ...stated }, circumstances): Outcome<Investigation> => {
    if (suppliedTo<WithKnownEntry>(circumstances).known === 'same') return {};
    const { asked, hinted, endedAt } = known(investigation.interviews, interviewId);
    const hints = hintsIn(stated.question).map(({ code }) => code);
    const entry = {
      ...stated,
      ...{ id: entryId, interviewId, type, hints, by: circumstances.actor.subject },
      askedAt: new Date(at).toISOString(),
      late: endedAt !== undefined,
    } as LogEntry;
    return {
      change: {
        interviews: changed(investigation.interviews, interviewId, {
          asked: { ...asked, [type]: asked[type] + 1 },
          hinted: hinted + (hints.length > 0 ? 1 : 0),
        }),
      },
      effects: [{ kind: keepEntry, payload: { entry } }],
    };
  },
});
