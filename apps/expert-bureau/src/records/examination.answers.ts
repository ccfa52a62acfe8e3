import { examinationKind, examinationNature } from '#libs/contracts';
import { listOf, urgencyAnswer } from '#libs/service';
import { z } from 'zod';

/** What people of the bureau get to see, as the API describes it. The views infer their types from here. */

const material = z.object({
  sha256: z.string(),
  transferId: z.string().optional(),
  arrival: z.enum(['by-hand', 'awaited', 'arrived', 'refused']),
  itemId: z.string().optional(),
  compared: z.object({ sha256: z.string(), at: z.string(), matches: z.boolean() }).optional(),
});
const file = z.object({ itemId: z.string(), size: z.number(), sha256: z.string(), mediaType: z.string() });

export const attachedFileAnswer = file.extend({ version: z.number() });

export const examinationAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    status: z.string(),
    version: z.number(),
    kind: examinationKind,
    kinds: listOf(examinationKind),
    nature: examinationNature,
    earlierId: z.string().nullable(),
    questionKinds: listOf(examinationKind),
    unitId: z.string().nullable(),
    region: z.string(),
    urgency: urgencyAnswer,
    termDays: z.number(),
    questionCount: z.number(),
    expert: z.string().nullable(),
    experts: listOf(z.object({ subject: z.string(), kind: examinationKind, assignedAt: z.string() })),
    kindsOpen: listOf(examinationKind),
    openedAt: z.date(),
    changedAt: z.date(),
    assignedAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    begunAt: z.string().nullable(),
    materials: listOf(material),
    answered: listOf(z.number()),
    drafts: listOf(
      z.object({ version: z.number(), at: z.string(), by: z.string(), cannotBeAnswered: z.boolean() }).nullable(),
    ),
    agreed: listOf(z.string()),
    extension: z
      .object({ status: z.enum(['asked', 'granted', 'refused']), termDays: z.number(), at: z.string() })
      .readonly()
      .nullable(),
    requestedAt: listOf(z.string()),
    returns: z.number(),
    concludedAt: z.string().nullable(),
    conclusionSha256: z.string().nullable(),
    files: listOf(file),
    /** Whether files of the conclusion may be added as it stands. */
    takesFiles: z.boolean(),
    endedBecause: z.string().nullable(),
    lateEvents: listOf(z.object({ type: z.string(), at: z.string() })),
    /** Who declared a conflict concerns those who assign, and nobody else. */
    conflicts: listOf(z.object({ subject: z.string(), reasonCode: z.string(), at: z.string() })).optional(),
  })
  .meta({ id: 'Examination' });

/** One examination on an expert's desk. */
export const workItemAnswer = z
  .object({
    id: z.string(),
    kind: z.string(),
    status: z.string(),
    urgency: z.string(),
    questions: z.number(),
    answered: z.number(),
    dueAt: z.date().nullable(),
    clock: z.string().nullable(),
  })
  .meta({ id: 'WorkItem' });

/** The order, its questions with the answers so far, and its materials beside them. */
export const workAnswer = z
  .object({
    order: z.object({
      caseReference: z.string(),
      investigator: z.string(),
      object: z.string(),
      reason: z.string().nullable(),
      child: z.object({ ageBand: z.string(), sex: z.string(), initials: z.string() }).nullable(),
      nature: examinationNature,
      earlierId: z.string().nullable(),
    }),
    questions: listOf(
      z.object({
        index: z.number(),
        kind: examinationKind,
        text: z.string(),
        mine: z.boolean(),
        version: z.number(),
        answer: z.string().nullable(),
        cannotBeAnswered: z.boolean(),
      }),
    ),
    materials: listOf(material.extend({ name: z.string().nullable() })),
    correspondence: z.object({
      requests: listOf(z.object({ at: z.string(), what: z.string() })),
      supplied: listOf(z.object({ at: z.string(), note: z.string() })),
      returned: listOf(z.object({ at: z.string(), reason: z.string() })),
    }),
  })
  .meta({ id: 'Work' });

export const answerVersionAnswer = z
  .object({
    version: z.number(),
    at: z.date(),
    by: z.string(),
    /** Of whoever wrote it; unknown of whoever left before anybody told of them. */
    name: z.string().nullable(),
    cannotBeAnswered: z.boolean(),
    answer: z.string(),
  })
  .meta({ id: 'AnswerVersion' });

/** What a coordinator reads to choose an expert. */
export const orderAnswer = z
  .object({
    caseReference: z.string(),
    investigator: z.string(),
    object: z.string(),
    reason: z.string().nullable(),
    questions: listOf(z.string()),
    questionKinds: listOf(examinationKind),
    materialNames: listOf(z.string()),
  })
  .meta({ id: 'Order' });

export const loadAnswer = z
  .object({
    subject: z.string(),
    name: z.string(),
    kinds: listOf(z.string()).optional(),
    open: z.number(),
    byKind: z.record(z.string(), z.number()),
    nextDueAt: z.string().nullable(),
  })
  .meta({ id: 'ExpertLoad' });
