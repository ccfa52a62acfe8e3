import { z } from 'zod';
import { contract } from '../contract.js';

/** The police have the referral in their hands; the school sees when. */
export const referralReceived = contract({
  type: 'chain.police.referral.received.v1',
  from: 'police',
  to: ['school', 'oversight'],
  says: {
    en: 'The police received the referral',
    ru: 'Полиция приняла направление',
    kk: 'Полиция жолдаманы қабылдады',
  },
  open: z.object({ referralId: z.uuid() }),
});
