import { z } from 'zod';
import { textsAnswer } from '../answers.js';
import { findings } from './opening.js';

const person = z.object({ subject: z.string(), name: z.string().nullable() });

/** What is shown of an opening: codes, times and colleagues; the words are its personal part. */
export const openingAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    status: z.string(),
    version: z.number(),
    unitId: z.string().nullable(),
    region: z.string(),
    /** The record that was opened, and its number. */
    recordId: z.string(),
    number: z.string(),
    openedBy: person.nullable(),
    role: z.string(),
    reason: z.string(),
    reasonSays: textsAnswer,
    openedAt: z.date(),
    endsAt: z.string(),
    endedAt: z.string().nullable(),
    finding: z.enum(findings).nullable(),
    reviewedAt: z.string().nullable(),
    reviewedBy: person.nullable(),
    changedAt: z.date(),
  })
  .meta({ id: 'Opening' });
