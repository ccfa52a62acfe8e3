import { chatPlatforms, messageKinds } from '#libs/chats';
import { z } from 'zod';

/** What agencies answer about conversations that they read, so that a page may rely on it. */

const dateOrder = z.enum(['given', 'day-first', 'month-first', 'ambiguous', 'contradictory']);
const pointer = z
  .discriminatedUnion('in', [
    z.object({
      in: z.literal('bytes'),
      entry: z.string().optional(),
      offset: z.number(),
      length: z.number(),
      line: z.number(),
    }),
    z.object({ in: z.literal('row'), entry: z.string().optional(), table: z.string(), key: z.number() }),
    z.object({
      in: z.literal('json'),
      entry: z.string().optional(),
      offset: z.number(),
      length: z.number(),
      path: z.string(),
    }),
  ])
  .meta({ id: 'PlaceInSource' });
const author = z.object({ id: z.string(), name: z.string(), self: z.literal(true).optional() });

/** A reading of an item, without anything of what was read. */
export const readingFields = {
  id: z.string(),
  state: z.enum(['reading', 'read', 'refused']),
  askedAt: z.date(),
  endedAt: z.date().nullable(),
  refusedFor: z.string().nullable(),
  format: z.string().nullable(),
  parser: z.string().nullable(),
  parserVersion: z.string().nullable(),
  lines: z.number().nullable(),
  /** Places that could not be read. */
  unreadable: z.number().nullable(),
};

/** A conversation that was read whole, without names or words. */
export const chatFields = {
  id: z.string(),
  readingId: z.string(),
  platform: z.enum(chatPlatforms),
  lines: z.number(),
  /** As the file itself settles it. */
  dateOrder,
};

export const participantAnswer = author.extend({ lines: z.number() }).meta({ id: 'Participant' });

/** Who takes part in a conversation, on what its dates rest, and what could not be read. */
export const chatWordsFields = {
  title: z.string(),
  group: z.boolean().optional(),
  /** In the order of their first line. */
  participants: z.array(participantAnswer).readonly(),
  dates: z.object({
    order: dateOrder,
    evidence: z
      .array(
        z.object({
          speaksFor: z.enum(['day-first', 'month-first']),
          why: z.enum(['above-12', 'runs-backwards']),
          message: z.number(),
          pointer,
        }),
      )
      .readonly(),
  }),
  sources: z
    .array(
      z.object({
        format: z.string(),
        parser: z.string(),
        parserVersion: z.string(),
        entry: z.object({ name: z.string(), sha256: z.string(), size: z.number() }).optional(),
      }),
    )
    .readonly(),
  unreadable: z.array(z.object({ pointer, reason: z.string() })).readonly(),
};

const attachment = z.object({
  name: z.string().optional(),
  mediaType: z.string().optional(),
  size: z.number().optional(),
  omitted: z.boolean().optional(),
  inArchive: z.boolean().optional(),
});
const time = z.object({
  written: z.string(),
  local: z.string().optional(),
  dayFirst: z.string().optional(),
  monthFirst: z.string().optional(),
  instant: z.string().optional(),
  offset: z.string().optional(),
  halfOfDay: z.literal('unknown').optional(),
});

const line = z
  .object({
    /** Counted from 0. */
    line: z.number(),
    /** Local time by the order of dates that holds; null while that is open. */
    local: z.string().nullable(),
    source: z.object({ pointer, sha256: z.string() }),
    id: z.string().optional(),
    at: time,
    from: author.nullable(),
    kind: z.enum(messageKinds),
    text: z.string(),
    attachments: z.array(attachment).readonly(),
    edited: z.union([z.literal(true), z.string()]).optional(),
    repliesTo: z.string().optional(),
    forwardedFrom: z.string().optional(),
    damage: z.enum(['encoding', 'cut']).optional(),
  })
  .meta({ id: 'ConversationLine' });

/** Lines in the order of their numbers; `next` is the number from which the following page goes on. */
export const chatLinesAnswer = z.object({ items: z.array(line), next: z.number().nullable() });
