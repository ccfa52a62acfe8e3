import { erasedAnswer, listOf, textsAnswer, urgencyAnswer } from '#libs/service';
import { z } from 'zod';
import { content } from '../procedure/content.js';
import type { Summary } from '../procedure/summary.js';

/** What people of a school get to see, as the API describes it. The views infer their types from here. */

export const fileAnswer = z.object({
  itemId: z.string(),
  sha256: z.string(),
  size: z.number(),
  mediaType: z.string(),
  attachedAt: z.string(),
  sent: z.boolean(),
});

/** Referrals of one child, as a list names them. */
export const sameChildAnswer = z.object({
  count: z.number(),
  items: listOf(z.object({ id: z.string(), number: z.string(), status: z.string() })),
});

const supportState = z.object({ urgent: z.string().nullable(), rehabilitation: z.string().nullable() });

/** What everybody at the school who may know of it sees. */
export const seenByAll = z.object({
  id: z.string(),
  chainId: z.string(),
  number: z.string().nullable(),
  status: z.string(),
  version: z.number(),
  schoolId: z.string(),
  urgency: urgencyAnswer,
  openedAt: z.date(),
  changedAt: z.date(),
  submittedAt: z.string().nullable(),
  /** When names and words were destroyed, and why. */
  erased: erasedAnswer,
  support: supportState,
  milestones: listOf(z.object({ code: z.string(), at: z.string(), says: textsAnswer })),
  supportMilestones: listOf(
    z.object({ code: z.string(), kind: z.enum(['urgent', 'rehabilitation']), at: z.string(), says: textsAnswer }),
  ),
  /** Progress through the five links; `says` is the word by which a link came to its state. */
  links: listOf(
    z.object({
      link: z.number(),
      name: textsAnswer,
      state: z.enum(['done', 'now', 'later', 'untold', 'ended']),
      says: textsAnswer.nullable(),
      since: z.string().nullable(),
    }),
  ),
  expects: z
    .object({ rule: z.string(), what: textsAnswer, of: z.enum(['police', 'school']), by: z.string() })
    .readonly()
    .nullable(),
});

/** Codes and files, for whoever works on it. */
export const seenByAuthors = z.object({
  mine: z.boolean(),
  region: z.string(),
  schoolRegion: z.string(),
  summary: z.custom<Summary>(),
  files: listOf(fileAnswer),
  questions: listOf(z.object({ questionId: z.string(), askedAt: z.string(), answeredAt: z.string().nullable() })),
  schoolSupport: listOf(z.object({ kind: z.string(), heldOn: z.string() })),
  urgencyBecause: listOf(z.object({ code: z.string(), says: textsAnswer })),
  iinIsKnown: z.boolean(),
});

export const referralAnswer = seenByAll.extend(seenByAuthors.partial().shape).meta({ id: 'Referral' });

export const contentAnswer = z.object({ version: z.number(), content });

export const correspondenceAnswer = z.object({
  questions: listOf(z.object({ questionId: z.string(), question: z.string(), answer: z.string().optional() })),
  reasons: listOf(z.object({ about: z.enum(['returned', 'refused']), at: z.string(), reason: z.string() })),
  continues: listOf(z.object({ at: z.string(), what: z.string(), contact: z.string(), until: z.string().optional() })),
  notes: listOf(z.object({ heldOn: z.string(), kind: z.string(), note: z.string() })),
});

export const sealedFileAnswer = fileAnswer.omit({ attachedAt: true, sent: true }).extend({ version: z.number() });
