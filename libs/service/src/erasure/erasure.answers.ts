import { erasureGrounds, type ErasureGroundCode } from '#libs/legal-basis';
import { z } from 'zod';
import { textsAnswer } from '../answers.js';
import { refusals } from './erasure.js';

/** What is shown of an erasure: codes and dates, no account but that of whoever asked. */
export const erasureAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    status: z.string(),
    version: z.number(),
    unitId: z.string().nullable(),
    region: z.string(),
    recordId: z.string(),
    of: z.string(),
    ground: z.enum(Object.keys(erasureGrounds) as [ErasureGroundCode, ...ErasureGroundCode[]]),
    groundSays: textsAnswer,
    keptUntil: z.string(),
    heldFor: z.enum(['court', 'prosecutor', 'investigation']).nullable(),
    refusedBecause: z.enum(refusals).nullable(),
    decidedAt: z.string().nullable(),
    records: z.number().nullable(),
    openedAt: z.date(),
    changedAt: z.date(),
  })
  .meta({ id: 'Erasure' });

/** What a record says of its erasure, wherever it is shown. */
export const erasedAnswer = z.object({ at: z.string(), ground: z.string() }).optional();
