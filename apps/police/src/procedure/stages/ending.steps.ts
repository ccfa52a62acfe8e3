import {
  actionRecorded,
  caseConcluded,
  caseResumed,
  caseReturnedByProsecutor,
  caseSentToCourt,
  caseSentToProsecutor,
  caseSuspended,
  caseTerminated,
  dataRequestWithdrawn,
  examinationWithdrawn,
} from '#libs/contracts';
import { withJoined } from '../along-joined.js';
import { noneIsUnderWay } from '../interview.rules.js';
import { investigator, theAgencyItself } from '../investigation.rights.js';
import { isOnItsOwn, joinedAreCompleted } from '../joinder.rules.js';
import { beginWaiting } from '../steps/begin-waiting.js';
import {
  completeCase,
  consentedByProsecutor,
  continueInvestigation,
  recordOutcome,
  returnedByProsecutor,
  sendToCourt,
  sendToProsecutor,
} from '../steps/complete-case.js';
import { recordStanding } from '../steps/record-standing.js';
import { resume, suspend, terminate } from '../steps/suspend.js';
import type { StepTable } from './step-table.js';

/** Stage 8, and the ways in which an investigation stands still or stops. */
// prettier-ignore
export const endingSteps = {
  suspend: {
    says: { en: 'Suspend', ru: 'Приостановить', kk: 'Тоқтата тұру' },
    from: ['open'], to: 'suspended', by: investigator, basis: 'suspend-investigation', emits: [caseSuspended], clocks: 'pause', starts: ['look-again'], requires: [isOnItsOwn, noneIsUnderWay], does: withJoined(suspend),
  },
  resume: {
    says: { en: 'Resume', ru: 'Возобновить', kk: 'Қайта бастау' },
    from: ['suspended'], to: 'open', by: investigator, basis: 'suspend-investigation', emits: [caseResumed], clocks: 'resume', meets: ['look-again'], requires: [isOnItsOwn], does: withJoined(resume),
  },
  terminate: {
    says: { en: 'Terminate', ru: 'Прекратить', kk: 'Тоқтату' },
    from: ['open', 'suspended'], to: 'terminated', by: investigator, basis: 'terminate-investigation',
    emits: [caseTerminated, examinationWithdrawn, dataRequestWithdrawn], clocks: 'cancel', requires: [isOnItsOwn, noneIsUnderWay], does: withJoined(terminate),
  },
  completeCase: {
    says: { en: 'Complete the investigation', ru: 'Окончить расследование', kk: 'Тергеуді аяқтау' },
    from: ['open'], to: 'completed', by: investigator, basis: 'cpc-300', emits: [actionRecorded], requires: [noneIsUnderWay, joinedAreCompleted], does: withJoined(completeCase),
  },
  continueInvestigation: {
    says: { en: 'Continue the investigation', ru: 'Продолжить расследование', kk: 'Тергеуді жалғастыру' },
    from: ['completed'], to: 'open', by: investigator, basis: 'cpc-24', emits: [actionRecorded], does: withJoined(continueInvestigation),
  },
  sendToProsecutor: {
    says: { en: 'Send to the prosecutor', ru: 'Направить прокурору', kk: 'Прокурорға жіберу' },
    from: ['completed'], to: 'with-prosecutor', by: investigator, basis: 'cpc-300', emits: [caseSentToProsecutor],
    meets: ['investigation', 'prosecutor-return'], starts: ['prosecutor-decision'], requires: [isOnItsOwn, joinedAreCompleted], does: withJoined(sendToProsecutor),
  },
  returnedByProsecutor: {
    says: { en: 'The prosecutor returned it', ru: 'Прокурор вернул дело', kk: 'Прокурор істі қайтарды' },
    from: ['with-prosecutor'], to: 'open', by: theAgencyItself, basis: 'prosecutor-return', emits: [caseReturnedByProsecutor], meets: ['prosecutor-decision'], does: withJoined(returnedByProsecutor),
  },
  consentedByProsecutor: {
    says: { en: 'The prosecutor consented', ru: 'Прокурор согласился', kk: 'Прокурор келісті' },
    from: ['with-prosecutor'], to: 'consented', by: theAgencyItself, basis: 'to-court', meets: ['prosecutor-decision'], starts: ['send-to-court'], does: withJoined(consentedByProsecutor),
  },
  sendToCourt: {
    says: { en: 'Record that it went to court', ru: 'Записать направление в суд', kk: 'Сотқа жіберілгенін жазу' },
    from: ['consented'], to: 'in-court', by: investigator, basis: 'to-court', emits: [caseSentToCourt], meets: ['send-to-court'], starts: ['look-again'], requires: [isOnItsOwn], does: withJoined(sendToCourt),
  },
  recordStanding: {
    says: { en: 'Record how the case stands', ru: 'Записать, в каком состоянии дело', kk: 'Істің жай-күйін жазу' },
    from: ['suspended', 'in-court'], to: 'same', by: investigator, basis: 'internal-procedure', emits: [actionRecorded],
    meets: ['look-again'], starts: ['look-again'], does: recordStanding,
  },
  beginWaiting: {
    says: { en: 'The clock of waiting begins', ru: 'Начинается срок ожидания', kk: 'Күту мерзімі басталады' },
    from: ['suspended', 'with-prosecutor', 'consented', 'in-court'], to: 'same', by: theAgencyItself, basis: 'internal-procedure', does: beginWaiting,
  },
  recordOutcome: {
    says: { en: 'Record the outcome', ru: 'Записать исход', kk: 'Нәтижесін жазу' },
    from: ['in-court'], to: 'concluded', by: investigator, basis: 'to-court', emits: [caseConcluded], clocks: 'cancel', meets: ['look-again'], requires: [isOnItsOwn], does: withJoined(recordOutcome),
  },
} as const satisfies StepTable;
