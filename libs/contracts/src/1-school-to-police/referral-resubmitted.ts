import { z } from 'zod';
import { contract } from '../contract.js';
import { fileManifest, narrative } from '../sealed-parts.js';
import { urgency } from '../vocabulary.js';

/** A referral that the police returned comes back completed. */
export const referralResubmitted = contract({
  type: 'chain.school.referral.resubmitted.v1',
  from: 'school',
  to: ['police', 'oversight'],
  says: {
    en: 'The school sent the completed referral again',
    ru: 'Школа повторно отправила дополненное направление',
    kk: 'Мектеп толықтырылған жолдаманы қайта жіберді',
  },
  open: z.object({ referralId: z.uuid(), urgency }),
  sealed: { police: z.object({ note: narrative, files: z.array(fileManifest).default([]) }) },
});
