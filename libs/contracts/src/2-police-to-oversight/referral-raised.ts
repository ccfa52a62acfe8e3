import { z } from 'zod';
import { contract } from '../contract.js';
import { ageBand, form, phase, platform, region, reportSource, sex, urgency, way } from '../vocabulary.js';

/** A message from the public became a referral: from here on it goes the way of one that a school sends, without a school. */
export const referralRaised = contract({
  type: 'chain.police.referral.raised.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The police made a referral of the message',
    ru: 'Полиция оформила сообщение как направление',
    kk: 'Полиция хабарламаны жолдама ретінде ресімдеді',
  },
  open: z.object({
    referralId: z.uuid(),
    number: z.string(),
    region,
    source: reportSource,
    urgency,
    ageBand,
    sex,
    ways: z.array(way),
    forms: z.array(form),
    phases: z.array(phase),
    platforms: z.array(platform),
  }),
});
