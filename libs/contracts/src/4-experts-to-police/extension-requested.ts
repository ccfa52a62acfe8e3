import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

/** The expert needs a longer term and says why; the investigator decides. */
export const extensionRequested = contract({
  type: 'chain.expert-bureau.examination.extension-requested.v1',
  from: 'expert-bureau',
  to: ['police', 'oversight'],
  says: {
    en: 'The expert asked for a longer term',
    ru: 'Эксперт попросил продлить срок',
    kk: 'Сарапшы мерзімді ұзартуды сұрады',
  },
  /** `termDays`: the whole term from its beginning, in calendar days. */
  open: z.object({ examinationId: z.uuid(), termDays: z.number().int().min(1).max(365) }),
  sealed: { police: z.object({ reason: narrative }) },
});
