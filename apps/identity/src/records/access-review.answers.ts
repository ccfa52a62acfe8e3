import { listOf, pageOf, textsAnswer } from '#libs/service';
import { z } from 'zod';
import { dueReasons } from '../procedure/access-review.js';
import { assignedRole } from './account.answers.js';

const heldRole = assignedRole
  .extend({
    /** Since when without a break, and who gave it; null where that was before anybody wrote it down. */
    since: z.string().nullable(),
    givenBy: z.enum(['administrator', 'operator']).nullable(),
    /** Of this agency's own administrators. */
    givenByName: z.string().nullable(),
  })
  .meta({ id: 'HeldRole' });

/** Somebody's access at one agency, as it is reviewed there. */
const accessAnswer = z
  .object({
    ...{ id: z.string(), login: z.string(), name: z.string(), version: z.number() },
    roles: listOf(heldRole),
    /** The reader's own. */
    own: z.boolean(),
    /** Works at another agency too: taking access away here leaves that. */
    servesElsewhere: z.boolean(),
    disabledAt: z.string().nullable(),
    hasSecondFactor: z.boolean(),
    lastSignInAt: z.string().nullable(),
    /** Nothing is known of sign-ins before. */
    signInsNotedSince: z.string(),
    /** When it was decided, or confirmed by as many people as it needs, for the last time. */
    standsSince: z.string(),
    /** An administrator's access is confirmed by two. */
    peopleNeeded: z.number(),
    /** How many have confirmed it within the term. */
    peopleConfirmed: z.number(),
    due: listOf(z.enum(dueReasons)),
    /** What the reader may do. */
    may: listOf(z.enum(['confirm', 'withdraw'])),
  })
  .meta({ id: 'Access' });
export type AccessAnswer = z.output<typeof accessAnswer>;

export const accessesAnswer = pageOf(accessAnswer);
export const decidedAnswer = z.object({ access: accessAnswer });

/** How the reviews of an agency stand. */
export const accessCountsAnswer = z.object({
  ...{ accounts: z.number(), due: z.number(), notConfirmed: z.number() },
  ...{ notSignedIn: z.number(), noSecondFactor: z.number() },
  /** After so many days access is looked at again: since it was confirmed, and since it was used. */
  days: z.object({ confirmed: z.number(), used: z.number() }),
  basis: textsAnswer,
  /** Whether a lawyer has confirmed the basis. */
  basisConfirmed: z.boolean(),
});

export const reviewsAnswer = pageOf(
  z
    .object({
      ...{ id: z.string(), at: z.date(), action: z.string() },
      ...{ accountId: z.string(), login: z.string(), name: z.string() },
      byName: z.string().nullable(),
      /** The roles at this agency that were confirmed or taken away. */
      roles: listOf(assignedRole),
    })
    .meta({ id: 'AccessDecision' }),
);
