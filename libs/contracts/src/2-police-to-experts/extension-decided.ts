import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

/** The investigator decides on a longer term that the expert asked for. */
export const extensionDecided = contract({
  type: 'chain.police.examination.extension-decided.v1',
  from: 'police',
  to: ['expert-bureau', 'oversight'],
  says: {
    en: 'The investigator decided on a longer term of an examination',
    ru: 'Следователь решил вопрос о продлении срока экспертизы',
    kk: 'Тергеуші сараптама мерзімін ұзарту туралы шешім қабылдады',
  },
  /** `termDays`: the whole term from its beginning, in calendar days; of a refusal, the term that stays. */
  open: z.object({ examinationId: z.uuid(), granted: z.boolean(), termDays: z.number().int().min(1).max(365) }),
  sealed: { 'expert-bureau': z.object({ reason: narrative }) },
});
