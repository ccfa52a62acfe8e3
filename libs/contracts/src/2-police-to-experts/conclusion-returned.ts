import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

/** The conclusion does not answer what was asked; the expert completes it. */
export const conclusionReturned = contract({
  type: 'chain.police.examination.conclusion-returned.v1',
  from: 'police',
  to: ['expert-bureau', 'oversight'],
  says: {
    en: 'The investigator returned a conclusion to the expert',
    ru: 'Следователь вернул заключение эксперту',
    kk: 'Тергеуші қорытындыны сарапшыға қайтарды',
  },
  open: z.object({ examinationId: z.uuid() }),
  sealed: { 'expert-bureau': z.object({ reason: narrative }) },
});
