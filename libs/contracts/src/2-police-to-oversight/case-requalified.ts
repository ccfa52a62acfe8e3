import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** The act is qualified by other articles than before; why, the case file says. */
export const caseRequalified = contract({
  type: 'chain.police.case.requalified.v1',
  from: 'police',
  to: ['oversight'],
  says: { en: 'The qualification was changed', ru: 'Квалификация изменена', kk: 'Саралау өзгертілді' },
  open: z.object({ referralId: z.uuid(), region, articles: z.array(z.string()).min(1), before: z.array(z.string()) }),
});
