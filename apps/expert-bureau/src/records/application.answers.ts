import { ageBand, bullyingKind, language, platform } from '#libs/contracts';
import { listOf, urgencyAnswer } from '#libs/service';
import { z } from 'zod';

/** What the expert group sees of an application; its words and links are opened with `read-identity`, and that is journalled. */
export const applicationAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    number: z.string(),
    status: z.string(),
    version: z.number(),
    unitId: z.string().nullable(),
    region: z.string(),
    urgency: urgencyAnswer,
    assignee: z.string().nullable(),
    openedAt: z.date(),
    changedAt: z.date(),
    filedBy: z.enum(['school', 'police']),
    source: z.string(),
    alleged: listOf(bullyingKind),
    platforms: listOf(platform),
    resourceCount: z.number(),
    ageBand,
    language,
    files: listOf(
      z.object({
        transferId: z.string(),
        sha256: z.string(),
        size: z.number(),
        mediaType: z.string(),
        arrival: z.enum(['awaited', 'arrived', 'refused']),
        itemId: z.string().optional(),
      }),
    ),
    extendedTo: z.number().nullable(),
    decidedAt: z.string().nullable(),
    confirmed: z.boolean().nullable(),
    kinds: listOf(bullyingKind),
    takedowns: listOf(z.object({ takedownId: z.string(), platform })),
    answeredAt: z.string().nullable(),
    lateEvents: listOf(z.object({ type: z.string(), at: z.string() })),
  })
  .meta({ id: 'BureauApplication' });
