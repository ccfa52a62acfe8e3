import { z } from 'zod';
import { contract } from '../contract.js';

export const examinationAssigned = contract({
  type: 'chain.expert-bureau.examination.assigned.v1',
  from: 'expert-bureau',
  to: ['police', 'oversight'],
  says: { en: 'An expert was assigned', ru: 'Назначен эксперт', kk: 'Сарапшы тағайындалды' },
  open: z.object({ examinationId: z.uuid(), dueAt: z.iso.datetime() }),
});
