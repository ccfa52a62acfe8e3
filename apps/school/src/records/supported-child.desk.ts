import { RecordTable, type Desk } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { By } from '#libs/lifecycle';
import { erasedAnswer, erasedIn, listOf, textsAnswer, urgencyAnswer, type Staff } from '#libs/service';
import { z } from 'zod';
import { supportedMilestones } from '../procedure/milestones.js';
import { endReasons, type SupportedChild } from '../procedure/supported-child/supported-child.js';
import { supportedChildLifecycle } from '../procedure/supported-child/supported-child.lifecycle.js';

export const SUPPORTED_DESK = Symbol('supported children desk');

/** The head sees that there is a child to support, and who has it; who the child is, its psychologist alone. */
export const supportedReads = {
  read: { psychologist: ['own', 'deputy'], 'head-of-school': 'unit' },
  identity: { psychologist: ['own', 'deputy'] },
} as const satisfies { read: By; identity: By };

export const supportedAnswer = z
  .object({
    ...{ id: z.string(), chainId: z.string(), status: z.string(), version: z.number(), schoolId: z.string() },
    ...{ urgency: urgencyAnswer, openedAt: z.date(), changedAt: z.date() },
    kind: z.enum(['urgent', 'rehabilitation']),
    ageBand: z.string(),
    sex: z.enum(['female', 'male', 'unknown']),
    /** Account of whoever has it; nobody where the head must choose. */
    owner: z.string().nullable(),
    supportMilestones: listOf(z.object({ code: z.string(), at: z.string(), says: textsAnswer })),
    schoolSupport: listOf(z.object({ kind: z.string(), heldOn: z.string() })),
    endedBecause: z.enum(endReasons).nullable(),
    erased: erasedAnswer,
  })
  .meta({ id: 'SupportedChild' });

export const supportedChildDesk = (keys: KeyRing, staff: Staff): Desk<SupportedChild> => ({
  kind: 'supported-child',
  lifecycle: supportedChildLifecycle,
  table: new RecordTable<SupportedChild>('supported_children', keys),
  reads: supportedReads,
  view: ({
    id,
    chainId,
    status,
    version,
    schoolId,
    urgency,
    openedAt,
    changedAt,
    ...more
  }): z.output<typeof supportedAnswer> => ({
    ...{ id, chainId, status, version, schoolId, urgency, openedAt, changedAt },
    ...{ kind: more.kind, ageBand: more.ageBand, sex: more.sex, schoolSupport: more.schoolSupport },
    endedBecause: more.endedBecause ?? null,
    ...erasedIn(more),
    owner: more.people.find(({ as }) => as === 'owner')?.subject ?? null,
    supportMilestones: more.supportMilestones.map((each) => ({ ...each, says: supportedMilestones[each.code] })),
  }),
  supplies: {
    giveTo: (_tx, { schoolId }, { to }: { to: string }) =>
      Promise.resolve({ isPsychologist: staff.of(schoolId, ['psychologist']).some(({ subject }) => subject === to) }),
  },
});
