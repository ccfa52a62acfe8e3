import { applicationAnswered, applicationDecided, applicationExtended, takedownOrdered } from '#libs/contracts';
import { lifecycleOf, type By } from '#libs/lifecycle';
import type { Application } from './application.js';
import { answer } from './steps/answer.js';
import { arrive } from './steps/arrive.js';
import { decide } from './steps/decide.js';
import { extend } from './steps/extend.js';
import { noteArrival, noteLateEvent } from './steps/notes.js';
import { takeUp } from './steps/take-up.js';
import { withdraw } from './steps/withdraw.js';

const agency: By = { system: 'agency' };
const member: By = { 'expert-group-member': 'unit' };
const open = ['arrived', 'confirmed', 'not-confirmed'] as const;
const everywhere = [...open, 'answered', 'withdrawn'] as const;

/** An application about cyberbullying before the expert group, from receipt to the applicant's answer (ADR 0030). */
export const applicationLifecycle = lifecycleOf<Application>()({
  initial: 'arrived',
  // prettier-ignore
  states: {
    arrived:         { says: { en: 'before the expert group', ru: 'на рассмотрении экспертной группы', kk: 'сараптама тобының қарауында' } },
    confirmed:       { says: { en: 'confirmed; the applicant waits for the answer', ru: 'подтверждено, заявитель ждёт ответа', kk: 'расталды, өтініш беруші жауап күтуде' } },
    'not-confirmed': { says: { en: 'not confirmed; the applicant waits for the answer', ru: 'не подтверждено, заявитель ждёт ответа', kk: 'расталмады, өтініш беруші жауап күтуде' } },
    answered:        { says: { en: 'the applicant is answered', ru: 'заявителю дан ответ', kk: 'өтініш берушіге жауап берілді' }, final: true },
    withdrawn:       { says: { en: 'withdrawn', ru: 'отозвано', kk: 'қайтарып алынды' }, final: true, revokes: true },
  },
  // prettier-ignore
  steps: {
    arrive:  { says: { en: 'An application is received', ru: 'Поступает заявление', kk: 'Өтініш келіп түседі' }, from: [], to: 'arrived', by: agency, basis: 'cyberbullying-application', starts: ['cyberbullying-decision', 'cyberbullying-answer'], does: arrive },
    takeUp:  { says: { en: 'Take it up', ru: 'Взять в работу', kk: 'Жұмысқа алу' }, from: open, to: 'same', by: member, basis: 'cyberbullying-rules', does: takeUp },
    decide:  { says: { en: 'Decide', ru: 'Принять решение', kk: 'Шешім қабылдау' }, from: ['arrived'], to: ['confirmed', 'not-confirmed'], by: member, basis: 'cyberbullying-rules', emits: [applicationDecided, takedownOrdered], meets: ['cyberbullying-decision'], does: decide },
    extend:  { says: { en: 'Extend the term', ru: 'Продлить срок', kk: 'Мерзімді ұзарту' }, from: ['arrived'], to: 'same', by: member, basis: 'cyberbullying-rules', emits: [applicationExtended], does: extend },
    answer:  { says: { en: 'Answer the applicant', ru: 'Ответить заявителю', kk: 'Өтініш берушіге жауап беру' }, from: ['confirmed', 'not-confirmed'], to: 'answered', by: member, basis: 'cyberbullying-rules', emits: [applicationAnswered], meets: ['cyberbullying-answer'], does: answer },

    withdraw:      { says: { en: 'It was withdrawn', ru: 'Заявление отозвано', kk: 'Өтініш қайтарып алынды' }, from: ['arrived'], to: 'withdrawn', by: agency, basis: 'cyberbullying-rules', clocks: 'cancel', does: withdraw },
    noteArrival:   { says: { en: 'A screenshot arrived', ru: 'Поступил скриншот', kk: 'Скриншот келіп түсті' }, from: everywhere, to: 'same', by: agency, basis: 'internal-procedure', does: noteArrival },
    noteLateEvent: { says: { en: 'News came late', ru: 'Сведения поступили поздно', kk: 'Мәлімет кеш келді' }, from: everywhere, to: 'same', by: agency, basis: 'internal-procedure', does: noteLateEvent },
  },
});
