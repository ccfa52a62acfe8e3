import { bullyingKind, platform } from '#libs/contracts';
import { erasedAnswer, listOf, textsAnswer, urgencyAnswer } from '#libs/service';
import { z } from 'zod';
import { applicationContent } from '../procedure/application/content.js';
import type { ApplicationSummary } from '../procedure/application/summary.js';
import { fileAnswer } from './referral.answers.js';

/** What people of a school see of an application. Words and names are in no view. */
export const applicationAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    number: z.string().nullable(),
    status: z.string(),
    version: z.number(),
    schoolId: z.string(),
    urgency: urgencyAnswer,
    openedAt: z.date(),
    changedAt: z.date(),
    filedAt: z.string().nullable(),
    erased: erasedAnswer,
    milestones: listOf(z.object({ code: z.string(), at: z.string(), says: textsAnswer })),
    confirmed: z.boolean().nullable(),
    kinds: listOf(bullyingKind),
    takedowns: listOf(
      z.object({ takedownId: z.string(), platform, state: z.string(), at: z.string(), says: textsAnswer }),
    ),
    answered: z.boolean(),
    referralId: z.string().nullable(),
    support: listOf(z.object({ code: z.string(), at: z.string() })),
    /** What the expert group does next, and by when. */
    expects: z.object({ rule: z.string(), what: textsAnswer, by: z.string() }).readonly().nullable(),
    mine: z.boolean(),
    summary: z.custom<ApplicationSummary>().optional(),
    files: listOf(fileAnswer).optional(),
  })
  .meta({ id: 'SchoolApplication' });

/** What I wrote, and what the expert group wrote back. */
export const applicationContentAnswer = z.object({
  version: z.number(),
  content: applicationContent,
  extension: z.string().nullable(),
  reasons: z.string().nullable(),
  answer: z.string().nullable(),
});
