import { z } from 'zod';
import { contract } from '../contract.js';
import { fileManifest, narrative } from '../sealed-parts.js';
import { examinationKind } from '../vocabulary.js';

/** The written conclusion, question by question; it is evidence. */
export const examinationConcluded = contract({
  type: 'chain.expert-bureau.examination.concluded.v1',
  from: 'expert-bureau',
  to: ['police', 'oversight'],
  says: {
    en: 'The examination was concluded',
    ru: 'Экспертиза окончена, заключение готово',
    kk: 'Сараптама аяқталды, қорытынды дайын',
  },
  open: z.object({ examinationId: z.uuid(), kind: examinationKind, concludedAt: z.iso.datetime() }),
  sealed: {
    police: z.object({
      expert: z.string(),
      answers: z.array(z.object({ question: narrative, answer: narrative })).min(1),
      summary: narrative,
      files: z.array(fileManifest),
    }),
  },
});
