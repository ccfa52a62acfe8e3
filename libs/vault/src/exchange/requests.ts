import { z } from 'zod';
import type { AgencyId } from '#libs/contracts';

/**
 * What a receiver says to a sender about a file, as JSON on core NATS (request and reply). Only the receiver may publish
 * on its subject: the NATS server holds the permissions, therefore the subject says who asks.
 */
export const exchangeSubject = (sender: AgencyId, receiver: AgencyId | '*'): string => `exchange.${sender}.${receiver}`;

const named = { transferId: z.uuid(), itemId: z.uuid() };

export const exchangeRequest = z.discriminatedUnion('want', [
  /** Put the file into your bucket. `not` names an object that proved wrong or incomplete: another is wanted. */
  z.object({ want: z.literal('file'), ...named, not: z.string().max(100).optional() }),
  /** What became of the file; the object is no longer needed. `sha256` is of the plain bytes as the receiver has them now. */
  z.object({
    want: z.literal('settlement'),
    ...named,
    outcome: z.enum(['arrived', 'refused']),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    code: z.string().max(60).optional(),
  }),
]);
export type ExchangeRequest = z.infer<typeof exchangeRequest>;

const code = z.string().max(60);

export const exchangeAnswer = z.discriminatedUnion('status', [
  /** The sealed bytes lie in the bucket as this many messages of this object, and this is their SHA-256 (hexadecimal). */
  z.object({
    status: z.literal('ready'),
    object: z.string().regex(/^\w{1,100}$/),
    chunks: z.int().positive(),
    cipherSha256: z.string(),
  }),
  /** Being put; ask again in a moment. */
  z.object({ status: z.literal('preparing') }),
  /** Not now: `bucket-unavailable`, `damaged` (the sender's own copy), `failed`. */
  z.object({ status: z.literal('later'), code }),
  /** Never granted to the one who asks, or not understood. */
  z.object({ status: z.literal('refused'), code }),
  z.object({ status: z.literal('noted') }),
]);
export type ExchangeAnswer = z.infer<typeof exchangeAnswer>;
