import { z } from 'zod';
import { contract } from '../contract.js';

export const examinationWithdrawn = contract({
  type: 'chain.police.examination.withdrawn.v1',
  from: 'police',
  to: ['expert-bureau', 'oversight'],
  says: {
    en: 'The investigator withdrew an examination',
    ru: 'Следователь отозвал назначение экспертизы',
    kk: 'Тергеуші сараптама тағайындауды қайтарып алды',
  },
  open: z.object({
    examinationId: z.uuid(),
    reasonCode: z.enum(['no-longer-needed', 'object-lost', 'case-ended', 'other']),
  }),
});
