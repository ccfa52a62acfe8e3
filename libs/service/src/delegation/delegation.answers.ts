import { z } from 'zod';
import { personAnswer, textsAnswer } from '../answers.js';

/** What is shown of a delegation: colleagues, dates and codes; nothing of any case. */
export const delegationAnswer = z
  .object({
    id: z.string(),
    status: z.string(),
    version: z.number(),
    absent: personAnswer,
    deputy: personAnswer,
    namedBy: personAnswer,
    role: z.string(),
    unitId: z.string().nullable(),
    reason: z.string(),
    reasonSays: textsAnswer,
    /** First and last day. */
    from: z.string(),
    until: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    endedAt: z.string().nullable(),
    withdrawnBy: personAnswer.nullable(),
    changedAt: z.date(),
  })
  .meta({ id: 'Delegation' });

/** Somebody who may stand in or be stood in for, in a unit and a role. */
export const delegableAnswer = z
  .object({ subject: z.string(), name: z.string(), role: z.string(), unitId: z.string() })
  .meta({ id: 'Delegable' });
