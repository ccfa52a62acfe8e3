import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

/** The bureau cannot carry it out: no such expertise, a conflict of interest, an object that cannot be examined. */
export const examinationDeclined = contract({
  type: 'chain.expert-bureau.examination.declined.v1',
  from: 'expert-bureau',
  to: ['police', 'oversight'],
  says: {
    en: 'The bureau returned the order without examination',
    ru: 'Бюро вернуло постановление без исполнения',
    kk: 'Бюро қаулыны орындамай қайтарды',
  },
  open: z.object({
    examinationId: z.uuid(),
    reasonCode: z.enum([
      'no-expert',
      'conflict-of-interest',
      'object-unfit',
      'order-incomplete',
      'hash-mismatch',
      'other',
    ]),
  }),
  sealed: { police: z.object({ reason: narrative }) },
});
