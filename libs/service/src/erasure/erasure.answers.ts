import { erasureGrounds, type ErasureGroundCode } from '#libs/legal-basis';
import type { RecordCore } from '#libs/lifecycle';
import { z } from 'zod';
import { textsAnswer } from '../answers.js';
import { refusals } from './erasure.js';

const erased = z.object({ at: z.string(), ground: z.string(), groundSays: textsAnswer });

const erasureGround = z.enum(Object.keys(erasureGrounds) as [ErasureGroundCode, ...ErasureGroundCode[]]);

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
    /** That of the record; where it has none, the end of its id. */
    number: z.string(),
    ground: erasureGround,
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

/** A chain whose term is over, for which nobody has asked yet. */
export const dueErasureAnswer = z
  .object({
    recordId: z.string(),
    of: z.string(),
    chainId: z.string(),
    number: z.string(),
    status: z.string(),
    statusSays: textsAnswer,
    unitId: z.string().nullable(),
    region: z.string(),
    ground: z.literal('term-over'),
    groundSays: textsAnswer,
    /** Whether the reader is one of those who ask; whoever decides is not. */
    mayAsk: z.boolean(),
    /** What is kept that long, and the last moment at which anything of the chain had to be. */
    termSays: textsAnswer,
    keptUntil: z.string(),
    changedAt: z.date(),
  })
  .meta({ id: 'DueErasure' });

/** How it stands with the erasure of a record's chain, for whoever might ask. */
export const erasureProspectAnswer = z
  .object({
    recordId: z.string(),
    of: z.string(),
    chainId: z.string(),
    number: z.string(),
    statusSays: textsAnswer,
    /** How many records of the chain lose their personal part. */
    records: z.number(),
    keptUntil: z.string(),
    termSays: textsAnswer,
    erased: erased.nullable(),
    /** Whether it may be asked for now on each ground, and why not. */
    grounds: z.array(
      z.object({ ground: erasureGround, says: textsAnswer, allowed: z.boolean(), why: textsAnswer.nullable() }),
    ),
    /** What was asked before, last first; as far as the reader may see it. */
    erasures: z.array(erasureAnswer),
  })
  .meta({ id: 'ErasureProspect' });

/** What a record says of its erasure, wherever it is shown. */
export const erasedAnswer = erased.optional();

/** The same of a record, as a part of its view: nothing of one that was not erased. */
export const erasedIn = ({
  erased: mark,
}: {
  readonly erased?: RecordCore['erased'] | undefined;
}): { erased?: z.output<typeof erased> } =>
  mark === undefined ? {} : { erased: { ...mark, groundSays: erasureGrounds[mark.ground as ErasureGroundCode].says } };
