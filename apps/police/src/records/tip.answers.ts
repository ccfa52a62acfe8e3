import { listOf, urgencyAnswer } from '#libs/service';
import { z } from 'zod';

const text = z.string();

/** What an officer sees of a message from the public before they open its words. */
export const tipAnswer = z
  .object({
    ...{ id: text, chainId: text, status: text, version: z.number() },
    ...{ unitId: text.nullable(), region: text, urgency: urgencyAnswer, openedAt: z.date(), changedAt: z.date() },
    ...{ number: text, from: text, kind: text, ageBand: text, safeNow: text, platforms: listOf(text) },
    ...{ namesResource: z.boolean(), reachable: z.boolean(), proved: z.boolean(), additions: z.number() },
    ...{ reroutedAt: text.optional(), dismissedFor: text.optional(), investigationId: text.optional() },
  })
  .meta({ id: 'Tip' });

/** How far it is, as whoever has its code reads it. Nothing of what it says, nobody's name, no case. */
export const tipStatusAnswer = z
  .object({
    state: z.enum(['waiting', 'looked-into', 'passed-on', 'closed']),
    receivedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    mayAdd: z.boolean(),
  })
  .meta({ id: 'TipStatus' });
export const tipAcceptedAnswer = z
  .object({ code: text, receivedAt: z.iso.datetime(), triageBy: z.iso.datetime().nullable() })
  .meta({ id: 'TipAccepted' });
