import { z } from 'zod';
import { caseReference, childByName, instant, issuer, line, officer, sha256, words } from './parts.js';

/** The one interview of the child (manual, section 7). Names the child in full: it stays in the file of the case. */
export const interviewProtocol = z.strictObject({
  issuer,
  officer,
  case: caseReference,
  child: childByName,
  interview: z.strictObject({
    startedAt: instant,
    endedAt: instant,
    repeated: z.boolean(),
    oneSitting: z.boolean(),
    /** False where it had to be stopped. */
    finished: z.boolean(),
    room: z.enum(['special', 'suitable']).optional(),
    participants: z.array(
      z.strictObject({
        role: z.enum(['investigator', 'psychologist', 'representative', 'interpreter', 'observer']),
        name: line.optional(),
      }),
    ),
    /** Times in which somebody who must be there was not. */
    gaps: z.number().int().nonnegative(),
    breaks: z.number().int().nonnegative(),
    /** Of the recording, once it is in the vault. */
    videoSha256: sha256.optional(),
    advice: words.optional(),
    account: words,
    /** Questions and answers in the order in which was asked; a corrected entry stays. */
    log: z.array(
      z.strictObject({ askedAt: instant, question: words, answer: z.string().max(20_000), correction: z.boolean() }),
    ),
  }),
});
