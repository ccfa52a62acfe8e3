import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** Another region has jurisdiction; its police have the referral now. */
export const referralRerouted = contract({
  type: 'chain.police.referral.rerouted.v1',
  from: 'police',
  to: ['school', 'oversight'],
  says: {
    en: 'The referral was passed to the police of another region',
    ru: 'Направление передано по подследственности в другой регион',
    kk: 'Жолдама тергеулігі бойынша басқа өңірге берілді',
  },
  open: z.object({ referralId: z.uuid(), fromRegion: region, toRegion: region }),
});
