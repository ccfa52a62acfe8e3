import { z } from 'zod';
import { contract } from '../contract.js';
import { outcome, region } from '../vocabulary.js';

const milestone = z.object({ referralId: z.uuid(), region });
const toSchoolAndOversight = ['school', 'oversight'] as const;

/** The investigation is suspended; its clocks are paused. */
export const caseSuspended = contract({
  type: 'chain.police.case.suspended.v1',
  from: 'police',
  to: toSchoolAndOversight,
  says: {
    en: 'The investigation was suspended',
    ru: 'Расследование приостановлено',
    kk: 'Тергеп-тексеру тоқтатыла тұрды',
  },
  open: milestone.extend({
    reasonCode: z.enum(['suspect-unknown', 'suspect-abroad', 'legal-assistance', 'illness', 'other']),
  }),
  shows: { school: ['referralId'] },
});

export const caseResumed = contract({
  type: 'chain.police.case.resumed.v1',
  from: 'police',
  to: toSchoolAndOversight,
  says: { en: 'The investigation was resumed', ru: 'Расследование возобновлено', kk: 'Тергеп-тексеру қайта басталды' },
  open: milestone,
  shows: { school: ['referralId'] },
});

/** Stopped by law. */
export const caseTerminated = contract({
  type: 'chain.police.case.terminated.v1',
  from: 'police',
  to: toSchoolAndOversight,
  says: { en: 'The case was terminated', ru: 'Дело прекращено', kk: 'Іс тоқтатылды' },
  open: milestone.extend({
    reasonCode: z.enum([
      'no-offence',
      'age-of-responsibility',
      'death-of-suspect',
      'reconciliation',
      'limitation',
      'other',
    ]),
  }),
  shows: { school: ['referralId'] },
});

export const caseSentToProsecutor = contract({
  type: 'chain.police.case.sent-to-prosecutor.v1',
  from: 'police',
  to: toSchoolAndOversight,
  says: {
    en: 'The completed case went to the prosecutor',
    ru: 'Оконченное дело направлено прокурору',
    kk: 'Аяқталған іс прокурорға жолданды',
  },
  open: milestone,
  shows: { school: ['referralId'] },
});

export const caseReturnedByProsecutor = contract({
  type: 'chain.police.case.returned-by-prosecutor.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The prosecutor returned the case to the investigator',
    ru: 'Прокурор вернул дело следователю',
    kk: 'Прокурор істі тергеушіге қайтарды',
  },
  open: milestone,
});

export const caseSentToCourt = contract({
  type: 'chain.police.case.sent-to-court.v1',
  from: 'police',
  to: toSchoolAndOversight,
  says: { en: 'The case went to court', ru: 'Дело направлено в суд', kk: 'Іс сотқа жолданды' },
  open: milestone,
  shows: { school: ['referralId'] },
});

/** How it ended. */
export const caseConcluded = contract({
  type: 'chain.police.case.concluded.v1',
  from: 'police',
  to: toSchoolAndOversight,
  says: { en: 'The outcome of the case was recorded', ru: 'Зафиксирован исход дела', kk: 'Істің нәтижесі тіркелді' },
  open: milestone.extend({ outcome }),
  shows: { school: ['referralId'] },
});
