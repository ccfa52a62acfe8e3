import { phase } from '#libs/contracts';
import { chatFields, chatWordsFields, readingFields } from '#libs/timelines';
import { z } from 'zod';

/** Index of a material in the order, from 0. */
const material = z.number();

/** Which materials were read as conversations; no names, no words. */
export const chatsAnswer = z.object({
  /** Newest first. */
  readings: z.array(z.object({ ...readingFields, material }).meta({ id: 'ChatReading' })),
  chats: z.array(z.object({ ...chatFields, place: z.number(), material }).meta({ id: 'ReadConversation' })),
});

/** A conversation with its names. */
export const chatAnswer = z.object({ ...chatFields, ...chatWordsFields });

/** One version of a mark. */
export const markAnswer = z
  .object({
    markId: z.string(),
    version: z.number(),
    phase,
    cites: z.array(z.object({ chatId: z.string(), line: z.number() })).readonly(),
    withdrawn: z.boolean(),
    /** Whether this version is what holds now. */
    standing: z.boolean(),
    /** Whether whoever asks may change or withdraw it. */
    changeable: z.boolean(),
    by: z.string(),
    at: z.date(),
    reason: z.string(),
  })
  .meta({ id: 'PhaseMark' });
