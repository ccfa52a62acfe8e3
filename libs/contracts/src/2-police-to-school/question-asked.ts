import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

/** The police need to know more before they decide. */
export const questionAsked = contract({
  type: 'chain.police.question.asked.v1',
  from: 'police',
  to: ['school', 'oversight'],
  says: {
    en: 'The police asked the school a question',
    ru: 'Полиция задала школе вопрос',
    kk: 'Полиция мектепке сұрақ қойды',
  },
  open: z.object({ referralId: z.uuid(), questionId: z.uuid() }),
  sealed: { school: z.object({ question: narrative }) },
});
