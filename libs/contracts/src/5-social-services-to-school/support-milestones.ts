import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';
import { region } from '../vocabulary.js';

const support = z.object({ supportId: z.uuid(), region, kind: z.enum(['urgent', 'rehabilitation']) });

/** Social services have the child in their care, or begin to ask for consent. */
export const supportAccepted = contract({
  type: 'chain.social-services.support.accepted.v1',
  from: 'social-services',
  to: ['school', 'police', 'oversight'],
  says: {
    en: 'Social services accepted the child',
    ru: 'Социальная служба приняла ребёнка',
    kk: 'Әлеуметтік қызмет баланы қабылдады',
  },
  open: support,
});

export const supportConsented = contract({
  type: 'chain.social-services.support.consented.v1',
  from: 'social-services',
  to: ['oversight'],
  says: { en: 'Consent to support was given', ru: 'Получено согласие на поддержку', kk: 'Қолдауға келісім алынды' },
  open: support,
});

/** Declined by the family or the child; it may be taken up again at any time. */
export const supportDeclined = contract({
  type: 'chain.social-services.support.declined.v1',
  from: 'social-services',
  to: ['school', 'police', 'oversight'],
  says: { en: 'Support was declined', ru: 'От поддержки отказались', kk: 'Қолдаудан бас тартылды' },
  open: support.extend({ by: z.enum(['child', 'representative', 'both']) }),
  shows: { school: ['supportId', 'kind'], police: ['supportId', 'kind'] },
});

export const supportReopened = contract({
  type: 'chain.social-services.support.reopened.v1',
  from: 'social-services',
  to: ['school', 'police', 'oversight'],
  says: { en: 'Support was taken up again', ru: 'Поддержка возобновлена', kk: 'Қолдау қайта басталды' },
  open: support,
});

export const supportPlanned = contract({
  type: 'chain.social-services.support.planned.v1',
  from: 'social-services',
  to: ['school', 'oversight'],
  says: { en: 'A rehabilitation plan was agreed', ru: 'Согласован план реабилитации', kk: 'Оңалту жоспары келісілді' },
  open: support.extend({ goals: z.number().int().nonnegative(), services: z.number().int().nonnegative() }),
  shows: { school: ['supportId', 'kind'] },
});

/** The closed loop: the school learns what continues there. */
export const supportContinuesAtSchool = contract({
  type: 'chain.social-services.support.continues-at-school.v1',
  from: 'social-services',
  to: ['school', 'oversight'],
  says: {
    en: 'The school was told what support continues there',
    ru: 'Школе сообщено, какая поддержка продолжается у неё',
    kk: 'Мектепке қандай қолдау жалғасатыны хабарланды',
  },
  /** The school that social services told of the child; none where it was a school that reported. */
  open: support.extend({ schoolId: z.uuid().optional() }),
  shows: { oversight: ['supportId', 'region', 'kind'] },
  sealed: { school: z.object({ what: narrative, contact: z.string(), until: z.iso.date().optional() }) },
});

export const supportTransferred = contract({
  type: 'chain.social-services.support.transferred.v1',
  from: 'social-services',
  to: ['school', 'police', 'oversight'],
  says: {
    en: 'Support was transferred to another region',
    ru: 'Сопровождение передано в другой регион',
    kk: 'Қолдау басқа өңірге берілді',
  },
  open: support.extend({ toRegion: region }),
});

export const supportClosed = contract({
  type: 'chain.social-services.support.closed.v1',
  from: 'social-services',
  to: ['school', 'police', 'oversight'],
  says: { en: 'Support was closed', ru: 'Сопровождение завершено', kk: 'Қолдау аяқталды' },
  open: support.extend({ result: z.enum(['goals-met', 'goals-partly-met', 'moved-away', 'came-of-age', 'other']) }),
});
