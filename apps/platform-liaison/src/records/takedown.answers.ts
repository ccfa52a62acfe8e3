import { bullyingKind, platform, removalProof } from '#libs/contracts';
import { listOf, urgencyAnswer } from '#libs/service';
import { z } from 'zod';

/** What a liaison officer sees of an order; links and notes are opened with `read-identity`, and that is journalled. */
export const takedownAnswer = z
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
    applicationId: z.string(),
    filedBy: z.enum(['school', 'police']),
    platform,
    kinds: listOf(bullyingKind),
    resourceCount: z.number(),
    byMachine: z.boolean(),
    sending: z
      .object({ key: z.string(), by: z.enum(['machine', 'hand']), askedAt: z.string() })
      .readonly()
      .nullable(),
    sentAt: listOf(z.string()),
    undelivered: z.object({ at: z.string(), tries: z.number() }).readonly().nullable(),
    platformReference: z.string().nullable(),
    words: listOf(z.object({ at: z.string(), says: z.enum(['removed', 'partly-removed', 'unreadable']) })),
    receivedAt: z.string().nullable(),
    missedAt: z.string().nullable(),
    refusedBecause: z.string().nullable(),
    removal: z.object({ at: z.string(), how: removalProof, late: z.boolean() }).readonly().nullable(),
    endedBecause: z.string().nullable(),
    files: listOf(z.object({ itemId: z.string(), size: z.number(), sha256: z.string(), mediaType: z.string() })),
  })
  .meta({ id: 'Takedown' });
