import { bullyingKind, platform } from '#libs/contracts';
import { listOf, urgencyAnswer } from '#libs/service';
import { z } from 'zod';
import { takedownStates } from '../procedure/tip/application.js';

const text = z.string();

const application = z
  .object({
    filedAt: text,
    extendedTo: z.number().optional(),
    ...{ decidedAt: text.optional(), confirmed: z.boolean().optional(), answeredAt: text.optional() },
    kinds: listOf(bullyingKind),
    takedowns: listOf(z.object({ takedownId: text, platform, state: z.enum(takedownStates), at: text })),
  })
  .readonly();

/** What an officer sees of a message from the public before they open its words. */
export const tipAnswer = z
  .object({
    ...{ id: text, chainId: text, status: text, version: z.number() },
    ...{ unitId: text.nullable(), region: text, urgency: urgencyAnswer, openedAt: z.date(), changedAt: z.date() },
    ...{ number: text, from: text, kind: text, ageBand: text, safeNow: text, platforms: listOf(text) },
    ...{ namesResource: z.boolean(), reachable: z.boolean(), proved: z.boolean(), additions: z.number() },
    ...{ reroutedAt: text.optional(), dismissedFor: text.optional(), investigationId: text.optional() },
    files: listOf(z.object({ fileId: text, sha256: text, size: z.number(), mediaType: text, at: text })),
    application: application.optional(),
  })
  .meta({ id: 'Tip' });

/** How far it is, as whoever has its code reads it. Nothing of what it says, nobody's name, no case. */
export const tipStatusAnswer = z
  .object({
    state: z.enum(['waiting', 'looked-into', 'passed-on', 'with-experts', 'answered', 'closed']),
    receivedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    mayAdd: z.boolean(),
    /** Where it went to the expert group: how far the material is, and what they answered, in the language in which it was told. */
    experts: z
      .object({
        removal: z.enum(['none', 'ordered', 'removed', 'not-removed']),
        answer: text.nullable(),
        language: z.enum(['kk', 'ru', 'en']).nullable(),
      })
      .nullable(),
    /** How many files came with what was added just now. */
    files: z.number().optional(),
  })
  .meta({ id: 'TipStatus' });
export const tipAcceptedAnswer = z
  .object({
    ...{ code: text, receivedAt: z.iso.datetime(), triageBy: z.iso.datetime().nullable() },
    /** How many files came with it. */
    files: z.number(),
  })
  .meta({ id: 'TipAccepted' });
