import { z } from 'zod';
import { contract } from '../contract.js';
import { fileManifest } from '../sealed-parts.js';
import { examinationKind } from '../vocabulary.js';
import { conclusion, conclusionSignature } from './conclusion.js';

/** The written conclusion, question by question, signed; it is evidence. */
export const examinationConcluded = contract({
  type: 'chain.expert-bureau.examination.concluded.v1',
  from: 'expert-bureau',
  to: ['police', 'oversight'],
  says: {
    en: 'The examination was concluded',
    ru: 'Экспертиза окончена, заключение готово',
    kk: 'Сараптама аяқталды, қорытынды дайын',
  },
  open: z.object({
    examinationId: z.uuid(),
    kind: examinationKind,
    concludedAt: z.iso.datetime(),
    /** Of the conclusion's canonical JSON, lower-case hexadecimal. */
    conclusionSha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  sealed: {
    police: z.object({ conclusion, signature: conclusionSignature, files: z.array(fileManifest) }),
  },
});
