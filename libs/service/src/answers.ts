import { z } from 'zod';

/** Shapes that the answers of every agency share. Views infer their types from such schemas, and the API description is made of them. */

/** A list that nobody changes, as records hold them. */
export const listOf = <T extends z.ZodType>(item: T): z.ZodReadonly<z.ZodArray<T>> => z.array(item).readonly();

export const textsAnswer = z
  .object({ kk: z.string(), ru: z.string(), en: z.string() })
  .readonly()
  .meta({ id: 'Texts' });
export const urgencyAnswer = z.enum(['immediate', 'urgent', 'standard']);

const nextStep = z.object({ step: z.string(), says: textsAnswer, basis: z.string() }).meta({ id: 'NextStep' });
const blockedStep = z
  .object({ step: z.string(), says: textsAnswer, basis: z.string(), code: z.string(), why: textsAnswer })
  .meta({ id: 'BlockedStep' });

const deadline = z
  .object({
    id: z.string(),
    rule: z.string(),
    startedAt: z.date(),
    dueAt: z.date().nullable(),
    warnAt: z.date().nullable(),
    state: z.enum(['running', 'paused', 'met', 'breached', 'breached-then-met', 'cancelled']),
    breachedAt: z.date().nullable(),
    says: textsAnswer,
  })
  .meta({ id: 'Deadline' });

/** Somebody by account and name; the name is unknown of whoever left before anybody told of them. */
export const personAnswer = z.object({ subject: z.string(), name: z.string().nullable() }).meta({ id: 'Person' });

/** A record as the caller may see it, with what may be done next and why other steps may not. */
export const wholeOf = <T extends z.ZodType>(record: T) =>
  z.object({ record, next: z.array(nextStep), blocked: z.array(blockedStep) });
export const wholeWithDeadlines = <T extends z.ZodType>(record: T) =>
  wholeOf(record).extend({
    deadlines: z.array(deadline),
    /** Who is away and for whom the reader stands in here. */
    insteadOf: personAnswer.nullable(),
  });

/** The nearest open deadline of a record in a list. */
export const dueAnswer = z
  .object({ rule: z.string(), says: textsAnswer, dueAt: z.date() })
  .nullable()
  .meta({ id: 'Due' });

/** A page of a list; `next` is the place of the following one. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export const itemsOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

export const receiptAnswer = z
  .object({
    entryId: z.string(),
    type: z.string(),
    /** What was told; null of a type that is no longer known. */
    says: textsAnswer.nullable(),
    receiver: z.string(),
    sentAt: z.date(),
    receivedAt: z.date().nullable(),
  })
  .meta({ id: 'Receipt' });

export const accessAnswer = z
  .object({
    version: z.number().nullable(),
    action: z.string(),
    /** The step's name; null where something was read. */
    says: textsAnswer.nullable(),
    at: z.date(),
    roles: z.array(z.string()),
    subject: z.string(),
    name: z.string().nullable(),
    /** For whom they stood in. */
    insteadOf: personAnswer.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Access' });

export const noticeAnswer = z
  .object({
    id: z.string(),
    at: z.date(),
    code: z.string(),
    recordId: z.string().nullable(),
    chainId: z.string().nullable(),
    /** What people know the record by: its number, or the end of its id; null where they know it by neither. */
    number: z.string().nullable(),
    /** In the three languages: that something waits. Nobody's name, nothing of a case. */
    says: textsAnswer,
    /** Of a deadline that the law moved: from when to when, and by which decision. */
    moved: z.object({ from: z.string(), to: z.string(), because: textsAnswer }).nullable(),
    /** Whether the reader has looked at it before. */
    seen: z.boolean(),
  })
  .meta({ id: 'Notice' });

/** A colleague, to give work to. */
export const colleagueAnswer = z
  .object({ subject: z.string(), name: z.string(), roles: listOf(z.string()) })
  .meta({ id: 'Colleague' });

export const unitAnswer = z.object({ id: z.string(), name: textsAnswer, region: z.string() }).meta({ id: 'Unit' });

/** A file that somebody sends in pieces, and what became of it. */
export const uploadAnswer = z
  .object({
    id: z.string(),
    size: z.number(),
    sha256: z.string(),
    state: z.enum(['receiving', 'sealing', 'sealed', 'refused', 'expired', 'cancelled']),
    refusedFor: z.string().nullable(),
    createdAt: z.date(),
    expiresAt: z.date(),
    /** The file that a sealed upload is: of the same id, or the one that had these bytes already. */
    fileId: z.string().nullable(),
  })
  .meta({ id: 'Upload' });
