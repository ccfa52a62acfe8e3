import { textsAnswer } from '#libs/service';
import { chatFields, chatWordsFields, participantAnswer, readingFields } from '#libs/timelines';
import { z } from 'zod';
import { phaseCodes, settledOrders } from '../procedure/chat-items.js';

const order = z.enum(settledOrders);
const counts = z.record(z.string(), z.number());
const placeOfLine = z.object({ conversation: z.string(), line: z.number() });

/** What was read as a conversation; no names, no words. */
export const chatsAnswer = z.object({
  /** Newest first. */
  readings: z.array(
    z
      .object({ ...readingFields, evidenceId: z.string(), fileId: z.string(), askedBy: z.string() })
      .meta({ id: 'ChatReading' }),
  ),
  chats: z.array(
    z
      .object({
        ...chatFields,
        /** Whether the file leaves the order of day and month to a person. */
        orderIsOpen: z.boolean(),
        /** What a person settled about it last. */
        settled: order.nullable(),
      })
      .meta({ id: 'ReadConversation' }),
  ),
});

/** A conversation with its names. */
export const chatAnswer = z.object({
  ...chatFields,
  fileId: z.string(),
  settled: z.array(z.object({ chatId: z.string(), settled: order, by: z.string(), at: z.date(), reason: z.string() })),
  ...chatWordsFields,
});

const expertsSource = z.object({
  sha256: z.string(),
  place: z.number(),
  parser: z.string(),
  parserVersion: z.string(),
  line: z.number(),
  lineSha256: z.string(),
});

/** One version of a mark; of an expert's, with the conclusion that it came in. */
export const markAnswer = z
  .object({
    id: z.string(),
    markId: z.string(),
    version: z.number().optional(),
    phase: z.enum(phaseCodes).nullable(),
    says: textsAnswer.optional(),
    groomingStage: z.string().optional(),
    exactly: z.boolean().optional(),
    cites: z
      .array(
        z.object({
          /** Null where the expert read an item that was not read here in the same way. */
          chatId: z.string().nullable(),
          line: z.number(),
          source: expertsSource.optional(),
        }),
      )
      .readonly(),
    withdrawn: z.boolean().optional(),
    /** Whether this version is what holds now. */
    standing: z.boolean(),
    /** Whether whoever asks may change or withdraw it. */
    changeable: z.boolean(),
    by: z.string(),
    role: z.string(),
    author: z.string().optional(),
    at: z.date(),
    reason: z.string(),
    examinationId: z.string().optional(),
    conclusionSha256: z.string().optional(),
    superseded: z.boolean().optional(),
  })
  .meta({ id: 'PhaseMark' });

const measured = z
  .object({
    conversation: z.string(),
    platform: z.string(),
    participants: z.array(participantAnswer).readonly(),
    lines: z.number(),
    written: counts,
    clock: z.enum(['asia-almaty', 'as-written', 'mixed']).nullable(),
    undated: z.number(),
    days: z.array(z.object({ day: z.string(), counts, first: placeOfLine, last: placeOfLine })).readonly(),
    hours: z.array(counts).readonly(),
    gaps: z.object({
      total: z.number(),
      longest: z
        .array(z.object({ hours: z.number(), after: placeOfLine, brokenAt: placeOfLine, brokenBy: z.number() }))
        .readonly(),
    }),
    initiative: z.array(z.object({ who: z.number(), approaches: z.number(), share: z.number() })).readonly(),
    night: z.object({
      from: z.number(),
      to: z.number(),
      counts,
      first: placeOfLine.optional(),
      last: placeOfLine.optional(),
    }),
  })
  .meta({ id: 'MeasuredContact' });

/** People are numbers: their place among the participants. */
export const contactAnswer = z.object({
  conversations: z.array(measured).readonly(),
  platformChanges: z
    .array(
      z.object({
        from: z.string(),
        to: z.string(),
        kind: z.enum(['moved', 'beside']),
        lastBefore: placeOfLine,
        firstHere: placeOfLine,
        linesBefore: z.number(),
        linesAfter: z.number(),
      }),
    )
    .readonly(),
});
