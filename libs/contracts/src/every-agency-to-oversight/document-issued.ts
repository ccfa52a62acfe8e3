import { z } from 'zod';
import { byEachAgency, contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** An official document was issued: oversight learns its kind and number, never what it says. */
export const documentIssued = byEachAgency(['police', 'platform-liaison'] as const, (from) =>
  contract({
    type: `chain.${from}.document.issued.v1`,
    from,
    to: ['oversight'],
    says: {
      en: 'An official document was issued',
      ru: 'Выдан официальный документ',
      kk: 'Ресми құжат берілді',
    },
    open: z.object({
      region,
      kind: z.string(),
      number: z.string(),
      languages: z.array(z.enum(['kk', 'ru', 'en'])).min(1),
      /** Hash of the entry in the register, which stands on each page. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Number of the document whose place it takes. */
      supersedes: z.string().optional(),
    }),
  }),
);
