import { ageBand } from '#libs/contracts';
import { erasedAnswer, listOf, textsAnswer, urgencyAnswer } from '#libs/service';
import { z } from 'zod';

/** What the team and the partners get to see, as the API describes it. */

const core = {
  id: z.string(),
  chainId: z.string(),
  status: z.string(),
  version: z.number(),
  unitId: z.string().nullable(),
  region: z.string(),
  people: listOf(z.object({ subject: z.string(), as: z.enum(['owner', 'assignee', 'added']) })),
  urgency: urgencyAnswer,
  /** When names and words were destroyed, and why. */
  erased: erasedAnswer,
  openedAt: z.date(),
  changedAt: z.date(),
};

export const supportAnswer = z
  .object({
    ...core,
    kind: z.enum(['urgent', 'rehabilitation']),
    requestedBy: listOf(z.enum(['school', 'police'])),
    ageBand,
    sex: z.enum(['female', 'male', 'unknown']),
    adult: z.boolean(),
    representativeExcluded: z.boolean(),
    consent: z
      .object({
        givenBy: z.enum(['representative', 'other-representative', 'guardianship-authority', 'person']),
        form: z.string(),
        givenOn: z.string(),
      })
      .readonly()
      .nullable(),
    withoutConsent: z.boolean(),
    resumesTo: z.string().nullable(),
    assessment: z
      .object({ needs: listOf(z.string()), risk: z.string(), at: z.string() })
      .readonly()
      .nullable(),
    goals: listOf(z.object({ goalId: z.string(), met: z.boolean() })),
    planned: listOf(z.object({ kind: z.string(), unitId: z.string().nullable() })),
    services: listOf(
      z.object({
        serviceId: z.string(),
        kind: z.string(),
        unitId: z.string(),
        state: z.enum(['referred', 'accepted', 'delivered', 'declined', 'ended']),
      }),
    ),
    sessions: listOf(
      z.object({
        sessionId: z.string(),
        at: z.string(),
        kind: z.string(),
        with: z.string().nullable(),
        state: z.enum(['planned', 'held', 'missed']),
      }),
    ),
    progress: listOf(z.object({ at: z.string(), measure: z.number(), goalId: z.string().nullable() })),
    reviews: listOf(z.string()),
    schoolToldAt: z.string().nullable(),
    /** The school that was told although it did not report. */
    toldSchoolId: z.string().optional(),
    /** The school that any support of the child told last. */
    knownAtSchoolId: z.string().optional(),
    transfers: listOf(z.object({ at: z.string(), from: z.string(), to: z.string() })),
    result: z.string().nullable(),
  })
  .meta({ id: 'Support' });

export const serviceAnswer = z
  .object({ ...core, supportId: z.string(), kind: z.string(), deliveries: listOf(z.string()) })
  .meta({ id: 'Service' });

export const partnerAnswer = z
  .object({ id: z.string(), name: textsAnswer, region: z.string(), kind: z.string() })
  .meta({ id: 'Partner' });
