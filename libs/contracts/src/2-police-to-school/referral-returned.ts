import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

/** The referral goes back to the school with a reason; the school completes it and sends it again. */
export const referralReturned = contract({
  type: 'chain.police.referral.returned.v1',
  from: 'police',
  to: ['school', 'oversight'],
  says: {
    en: 'The police returned the referral with a reason',
    ru: 'Полиция вернула направление с указанием причины',
    kk: 'Полиция жолдаманы себебін көрсетіп қайтарды',
  },
  open: z.object({
    referralId: z.uuid(),
    reasonCode: z.enum(['incomplete', 'unclear', 'not-a-suspicion', 'duplicate', 'other']),
  }),
  sealed: { school: z.object({ reason: narrative }) },
});
