import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** An investigative action of stages 2 to 8 was taken: oversight learns that and when, never what it found. */
export const actionRecorded = contract({
  type: 'chain.police.action.recorded.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'An investigative action was recorded',
    ru: 'Зафиксировано следственное действие',
    kk: 'Тергеу әрекеті тіркелді',
  },
  open: z.object({ region, stage: z.number().int().min(1).max(8), action: z.string(), basis: z.string() }),
});
