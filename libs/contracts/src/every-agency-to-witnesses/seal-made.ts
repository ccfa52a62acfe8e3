import { z } from 'zod';
import { agencies } from '../agencies.js';
import { byEachAgency, contract } from '../contract.js';
import { witnessesOf } from '../witnesses.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A signed statement of how long one of the agency's logs is and what it holds (RFC 6962), without any of its content. */
export const sealedLog = z.object({
  format: z.literal('qorgan-seal/1'),
  agency: z.enum(agencies),
  log: z.enum(['journal', 'custody']),
  /** Entries that it covers. */
  size: z.number().int().positive(),
  root: hash,
  head: hash,
  at: z.iso.datetime(),
  previous: hash.nullable(),
  signature: z.string().max(300),
});

/** An agency sealed one of its logs; two other agencies keep the seal, so that its past cannot be rewritten behind their back. */
export const sealMade = byEachAgency(agencies, (from) =>
  contract({
    type: `chain.${from}.seal.made.v1`,
    from,
    to: witnessesOf[from],
    says: {
      en: 'The agency sealed its log',
      ru: 'Орган скрепил печатью свой журнал',
      kk: 'Орган өз журналын мөрмен бекітті',
    },
    open: z.object({
      seal: sealedLog,
      /** Consistency proof from the seal before (RFC 6962, 2.1.2). */
      consistency: z.array(hash).max(128),
      /** The first four bytes of each leaf since the seal before, base64. */
      marks: z.string().max(131_072),
    }),
  }),
);
