import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

export const materialsRequested = contract({
  type: 'chain.expert-bureau.examination.materials-requested.v1',
  from: 'expert-bureau',
  to: ['police', 'oversight'],
  says: {
    en: 'The expert asked for further materials',
    ru: 'Эксперт запросил дополнительные материалы',
    kk: 'Сарапшы қосымша материалдар сұрады',
  },
  open: z.object({ examinationId: z.uuid() }),
  sealed: { police: z.object({ what: narrative }) },
});
