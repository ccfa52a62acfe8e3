import { z } from 'zod';
import { byEachAgency, contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** An agency destroyed the personal parts of everything that it held of a child. What others hold is theirs to decide, by their own law. */
export const subjectErased = byEachAgency(['school', 'social-services'] as const, (from) =>
  contract({
    type: `chain.${from}.subject.erased.v1`,
    from,
    to: ['oversight'],
    says: {
      en: 'The personal data held here were destroyed',
      ru: 'Персональные данные, хранившиеся здесь, уничтожены',
      kk: 'Мұнда сақталған дербес деректер жойылды',
    },
    open: z.object({ erasureId: z.uuid(), region, ground: z.string(), records: z.number().int().positive() }),
  }),
);
