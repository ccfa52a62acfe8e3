import { listOf, pageOf, textsAnswer } from '#libs/service';
import { z } from 'zod';

export const assignedRole = z
  .object({ role: z.string(), units: listOf(z.string()), region: z.string(), kinds: listOf(z.string()).optional() })
  .meta({ id: 'AssignedRole' });

/** An account as an administrator of one agency sees it: what the person is elsewhere is nobody's business here, but that they are. */
export const accountAnswer = z
  .object({
    ...{ id: z.string(), login: z.string(), name: z.string(), locale: z.enum(['kk', 'ru', 'en']) },
    roles: listOf(assignedRole),
    /** Works at another agency too: the account itself is not this agency's to close or reset. */
    servesElsewhere: z.boolean(),
    /** The reader's own. */
    own: z.boolean(),
    disabledAt: z.string().nullable(),
    hasSecondFactor: z.boolean(),
    /** Until when a password that an administrator gave may be used; null once the person has chosen their own. */
    oneTimeUntil: z.string().nullable(),
    version: z.number(),
    changedAt: z.string(),
  })
  .meta({ id: 'Account' });
export type AccountAnswer = z.output<typeof accountAnswer>;

export const accountsAnswer = pageOf(accountAnswer);
export const changedAnswer = z.object({ account: accountAnswer });
/** The only time that the password is told. */
export const oneTimeAnswer = changedAnswer.extend({ oneTimePassword: z.string() });

export const accountChangesAnswer = z.object({
  items: z.array(
    z
      .object({
        ...{ id: z.string(), at: z.date(), version: z.number(), action: z.string() },
        /** Who did it: an administrator, the person, or an operator of the whole system. */
        by: z.enum(['administrator', 'person', 'operator']),
        byName: z.string().nullable(),
        /** Roles at this agency, where they were changed here. */
        before: listOf(assignedRole).nullable(),
        after: listOf(assignedRole).nullable(),
      })
      .meta({ id: 'AccountChange' }),
  ),
});

/** What may be chosen where somebody gets a role. */
export const choicesAnswer = z.object({
  roles: listOf(z.string()),
  kinds: listOf(z.string()),
  regions: listOf(z.object({ code: z.string(), name: textsAnswer }).meta({ id: 'Region' })),
  units: listOf(
    z
      .object({
        ...{ id: z.string(), name: textsAnswer, region: z.string(), kind: z.string() },
        /** Has a name for whoever was there, and is not offered any more. */
        closed: z.boolean(),
      })
      .meta({ id: 'UnitToChoose' }),
  ),
});
