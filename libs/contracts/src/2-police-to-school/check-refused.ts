import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';
import { region } from '../vocabulary.js';

/** The preliminary check ended in a reasoned refusal, of which school and prosecutor learn. */
export const checkRefused = contract({
  type: 'chain.police.check.refused.v1',
  from: 'police',
  to: ['school', 'oversight'],
  says: {
    en: 'After the check no case was opened',
    ru: 'По итогам проверки отказано в начале досудебного расследования',
    kk: 'Тексеру қорытындысы бойынша сотқа дейінгі тергеп-тексеруді бастаудан бас тартылды',
  },
  open: z.object({
    referralId: z.uuid(),
    region,
    reasonCode: z.enum(['no-event', 'no-offence', 'unfounded', 'malicious', 'other']),
  }),
  shows: { school: ['referralId'] },
  sealed: { school: z.object({ reason: narrative }) },
});
