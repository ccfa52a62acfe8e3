import {
  applicationFiled,
  referralRaised,
  tipAddedToCase,
  tipDismissed,
  tipReceived,
  tipRerouted,
} from '#libs/contracts';
import { lifecycleOf } from '#libs/lifecycle';
import { dutyOfficer, theAgencyItself } from '../investigation.rights.js';
import { addWords } from './steps/add-words.js';
import { attachFile } from './steps/attach-file.js';
import { arrive } from './steps/arrive.js';
import { addToCase, dismiss, passOn } from './steps/decide.js';
import { fileApplication } from './steps/file-application.js';
import { hearApplication } from './steps/hear-application.js';
import { raise } from './steps/raise.js';
import type { Tip } from './tip.js';

/** A message from the public, in quarantine until an officer has decided what it is (manual, sections 1 and 2.2). */
export const tipLifecycle = lifecycleOf<Tip>()({
  initial: 'received',
  // prettier-ignore
  states: {
    received:        { says: { en: 'waits to be looked into', ru: 'ожидает рассмотрения', kk: 'қаралуын күтуде' } },
    'with-experts':  { says: { en: 'before the expert group as cyberbullying', ru: 'у экспертной группы как кибербуллинг', kk: 'кибербуллинг ретінде сараптама тобында' } },
    answered:        { says: { en: 'the expert group answered', ru: 'экспертная группа ответила', kk: 'сараптама тобы жауап берді' }, final: true },
    raised:          { says: { en: 'became a referral', ru: 'оформлено как направление', kk: 'жолдама ретінде ресімделді' }, final: true },
    'added-to-case': { says: { en: 'added to a known case', ru: 'приобщено к известному делу', kk: 'белгілі іске қосылды' }, final: true },
    dismissed:       { says: { en: 'unfounded', ru: 'необоснованно', kk: 'негізсіз' }, final: true },
  },
  // prettier-ignore
  steps: {
    arrive: {
      says: { en: 'A message comes in', ru: 'Поступает сообщение', kk: 'Хабарлама келіп түседі' },
      from: [], to: 'received', by: theAgencyItself, basis: 'manual-report', emits: [tipReceived], starts: ['triage-tip'], does: arrive,
    },
    raise: {
      says: { en: 'Make a referral of it', ru: 'Оформить направление', kk: 'Жолдама ретінде ресімдеу' },
      from: ['received', 'with-experts', 'answered'], to: 'raised', by: dutyOfficer, basis: 'manual-report', emits: [referralRaised], meets: ['triage-tip'], does: raise,
    },
    addToCase: {
      says: { en: 'Add to a known case', ru: 'Приобщить к известному делу', kk: 'Белгілі іске қосу' },
      from: ['received', 'with-experts', 'answered'], to: 'added-to-case', by: dutyOfficer, basis: 'manual-report', emits: [tipAddedToCase], meets: ['triage-tip'], does: addToCase,
    },
    fileApplication: {
      says: { en: 'Send to the expert group as cyberbullying', ru: 'Направить экспертной группе как кибербуллинг', kk: 'Кибербуллинг ретінде сараптама тобына жіберу' },
      from: ['received', 'raised', 'added-to-case'], to: ['with-experts', 'same'], by: dutyOfficer, basis: 'cyberbullying-application', emits: [applicationFiled.police], meets: ['triage-tip'], does: fileApplication,
    },
    hearApplication: {
      says: { en: 'News of the application', ru: 'Новости о заявлении', kk: 'Өтініш туралы мәлімет' },
      from: ['with-experts', 'answered', 'raised', 'added-to-case'], to: ['answered', 'same'], by: theAgencyItself, basis: 'cyberbullying-rules', does: hearApplication,
    },
    passOn: {
      says: { en: 'Pass on to another region', ru: 'Передать в другой регион', kk: 'Басқа өңірге беру' },
      from: ['received'], to: 'same', by: dutyOfficer, basis: 'change-of-jurisdiction', emits: [tipRerouted], does: passOn,
    },
    dismiss: {
      says: { en: 'Find it unfounded', ru: 'Признать необоснованным', kk: 'Негізсіз деп тану' },
      from: ['received'], to: 'dismissed', by: dutyOfficer, basis: 'manual-report', emits: [tipDismissed], meets: ['triage-tip'], does: dismiss,
    },
    attachFile: {
      says: { en: 'A file came with it', ru: 'Поступил файл', kk: 'Файл келді' },
      from: ['received', 'with-experts', 'answered', 'raised', 'added-to-case', 'dismissed'], to: ['received', 'same'], by: theAgencyItself, basis: 'manual-report',
      emits: [tipReceived], does: attachFile,
    },
    addWords: {
      says: { en: 'More was written', ru: 'Поступило дополнение', kk: 'Толықтыру келді' },
      from: ['received', 'with-experts', 'answered', 'raised', 'added-to-case', 'dismissed'], to: ['received', 'same'], by: theAgencyItself, basis: 'manual-report',
      emits: [tipReceived], does: addWords,
    },
  },
});
