import { z } from 'zod';
import { caseReference, childByName, instant, issuer, officer, words } from './parts.js';

/** The one interview of the child (manual, section 7). Names the child in full: it stays in the file of the case. */
export const interviewProtocol = z.strictObject({
  issuer,
  officer,
  case: caseReference,
  child: childByName,
  interview: z.strictObject({
    heldAt: instant,
    repeated: z.boolean(),
    /** False where it had to be stopped. */
    finished: z.boolean(),
    psychologistPresent: z.boolean().optional(),
    representativePresent: z.boolean().optional(),
    representative: z.enum(['first', 'other']),
    room: z.enum(['special', 'suitable', 'other']).optional(),
    onVideo: z.boolean().optional(),
    advice: words.optional(),
    account: words,
  }),
});
