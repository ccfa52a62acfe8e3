import { dataRequestKind, platform } from '#libs/contracts';
import { listOf, textsAnswer, urgencyAnswer } from '#libs/service';
import { z } from 'zod';
import { channel, platformProfile, route } from '../procedure/platform-profile.js';

/** What liaison officers get to see, as the API describes it. The views infer their types from here. */

export const answerFileAnswer = z.object({
  itemId: z.string(),
  size: z.number(),
  sha256: z.string(),
  mediaType: z.string(),
  from: z.enum(['officer', 'platform']),
});

const routeAnswer = z.object({ ...route.shape, channel }).readonly();

export const dataRequestAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    status: z.string(),
    version: z.number(),
    kind: dataRequestKind,
    platform,
    orderedUnder: z.string(),
    accountCount: z.number(),
    unitId: z.string().nullable(),
    region: z.string(),
    urgency: urgencyAnswer,
    assignee: z.string().nullable(),
    openedAt: z.date(),
    changedAt: z.date(),
    routes: listOf(routeAnswer),
    route: routeAnswer.nullable(),
    sentAt: z.string().nullable(),
    expectedBy: z.string().nullable(),
    acknowledgedAt: z.string().nullable(),
    platformReference: z.string().nullable(),
    reminders: listOf(z.string()),
    answers: listOf(z.object({ at: z.string(), whole: z.boolean(), fileCount: z.number() })),
    files: listOf(answerFileAnswer),
    /** Whether files of an answer may be added as it stands. */
    takesFiles: z.boolean(),
    unreadableAt: listOf(z.string()),
    endedBecause: z.string().nullable(),
    lateEvents: listOf(z.object({ type: z.string(), at: z.string() })),
  })
  .meta({ id: 'DataRequest' });

/** A profile, with its legal basis as it is cited and what a way of asking gives in words. */
export const profileAnswer = platformProfile
  .extend({
    routes: listOf(
      routeAnswer
        .unwrap()
        .extend({ cited: textsAnswer, gives: listOf(z.object({ code: z.string(), says: textsAnswer })) }),
    ),
  })
  .meta({ id: 'PlatformProfile' });
