import { z } from 'zod';
import { contract } from '../contract.js';

/** The term of an examination ends later: why, the deadline itself explains. */
export const termExtended = contract({
  type: 'chain.expert-bureau.examination.term-extended.v1',
  from: 'expert-bureau',
  to: ['police', 'oversight'],
  says: {
    en: 'The term of an examination was extended',
    ru: 'Срок экспертизы продлён',
    kk: 'Сараптама мерзімі ұзартылды',
  },
  open: z.object({ examinationId: z.uuid(), termDays: z.number().int().min(1), dueAt: z.iso.datetime() }),
});
