import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** The preliminary check ended in an order opening the case (CPC 179, 190). */
export const caseOpened = contract({
  type: 'chain.police.case.opened.v1',
  from: 'police',
  to: ['school', 'oversight'],
  says: { en: 'A case was opened', ru: 'Начато досудебное расследование', kk: 'Сотқа дейінгі тергеп-тексеру басталды' },
  open: z.object({ referralId: z.uuid(), region, articles: z.array(z.string()) }),
  shows: { school: ['referralId'] },
});
