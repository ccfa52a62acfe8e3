import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** The report stands in the unified register of pre-trial investigations (CPC 179). */
export const referralRegistered = contract({
  type: 'chain.police.referral.registered.v1',
  from: 'police',
  to: ['school', 'oversight'],
  says: {
    en: 'The report was entered in the unified register',
    ru: 'Сообщение зарегистрировано в ЕРДР',
    kk: 'Хабарлама СДТБТ-да тіркелді',
  },
  open: z.object({ referralId: z.uuid(), region, erdrNumber: z.string(), registeredAt: z.iso.datetime() }),
  shows: { school: ['referralId', 'registeredAt'] },
});
