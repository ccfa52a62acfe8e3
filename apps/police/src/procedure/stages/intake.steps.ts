import {
  actionRecorded,
  questionAsked,
  referralReceived,
  referralRegistered,
  referralRerouted,
  referralReturned,
} from '#libs/contracts';
import { withJoined } from '../along-joined.js';
import { dutyOfficer, theAgencyItself, whoeverHasIt } from '../investigation.rights.js';
import { always, inHand, underWay } from '../investigation.states.js';
import { hasSchool } from '../intake.rules.js';
import { isOnItsOwn } from '../joinder.rules.js';
import { arrive } from '../steps/arrive.js';
import { askQuestion } from '../steps/ask-question.js';
import { addJuvenileInspector, assign } from '../steps/assign.js';
import { receive, respondToDanger } from '../steps/receive.js';
import {
  enterRegistrationNumber,
  recordRegistration,
  registrationRefused,
  requestRegistration,
} from '../steps/register.js';
import { reroute } from '../steps/reroute.js';
import { returnToSchool } from '../steps/return-to-school.js';
import type { StepTable } from './step-table.js';

/** Stage 1: the report is received and entered in the register (CPC 179). */
// prettier-ignore
export const intakeSteps = {
    arrive: {
      says: { en: 'Referral arrives', ru: 'Направление поступает', kk: 'Жолдама келіп түседі' },
      from: [], to: 'arrived', by: theAgencyItself, basis: 'manual-chain', starts: ['receive-referral'], does: arrive,
    },
    receive: {
      says: { en: 'Receive', ru: 'Принять', kk: 'Қабылдау' },
      from: ['arrived', 'rerouted'], to: 'received', by: dutyOfficer, basis: 'manual-chain', emits: [referralReceived],
      meets: ['receive-referral', 'receive-rerouted'], does: receive,
    },
    respondToDanger: {
      says: { en: 'Act on immediate danger', ru: 'Отреагировать на опасность', kk: 'Қауіпке ден қою' },
      // Danger may be told of at any time: while the referral is back at the school, and after the case has ended.
      from: always, to: 'same', by: whoeverHasIt, basis: 'immediate-danger',
      emits: [actionRecorded], meets: ['immediate-response'], does: respondToDanger,
    },
    askQuestion: {
      says: { en: 'Ask the school', ru: 'Задать вопрос школе', kk: 'Мектепке сұрақ қою' },
      from: [...inHand, ...underWay], to: ['question-open', 'same'], by: whoeverHasIt, basis: 'manual-chain', emits: [questionAsked], requires: [hasSchool], does: askQuestion,
    },
    returnToSchool: {
      says: { en: 'Return to the school', ru: 'Вернуть школе', kk: 'Мектепке қайтару' },
      from: inHand, to: 'returned', by: dutyOfficer, basis: 'manual-chain', emits: [referralReturned], clocks: 'pause', requires: [hasSchool],
      does: returnToSchool,
    },
    reroute: {
      says: { en: 'Pass on by jurisdiction', ru: 'Передать по подследственности', kk: 'Тергеулігі бойынша беру' },
      from: ['arrived', 'rerouted', ...inHand], to: 'rerouted', by: dutyOfficer, basis: 'change-of-jurisdiction', emits: [referralRerouted],
      starts: ['receive-rerouted'], meets: ['receive-rerouted'], does: reroute,
    },
    assign: {
      says: { en: 'Assign', ru: 'Поручить', kk: 'Тапсыру' },
      from: ['received', 'question-open', 'registering', 'registered', 'open', 'suspended', 'completed', 'with-prosecutor', 'consented', 'in-court'],
      to: 'same', by: dutyOfficer, basis: 'internal-procedure', requires: [isOnItsOwn], does: withJoined(assign),
    },
    addJuvenileInspector: {
      says: { en: 'Add a juvenile inspector', ru: 'Привлечь инспектора по делам несовершеннолетних', kk: 'Кәмелетке толмағандар істері жөніндегі инспекторды қосу' },
      from: [...inHand, 'registering', ...underWay, 'suspended', 'completed'], to: 'same', by: whoeverHasIt, basis: 'internal-procedure',
      emits: [actionRecorded], does: addJuvenileInspector,
    },
    requestRegistration: {
      says: { en: 'Register in ERDR', ru: 'Зарегистрировать в ЕРДР', kk: 'СДТБТ-да тіркеу' },
      from: inHand, to: 'registering', by: whoeverHasIt, basis: 'cpc-179', does: requestRegistration,
    },
    recordRegistration: {
      says: { en: 'ERDR registered it', ru: 'ЕРДР зарегистрировал', kk: 'СДТБТ тіркеді' },
      from: ['registering'], to: 'registered', by: theAgencyItself, basis: 'cpc-179', emits: [referralRegistered],
      meets: ['erdr-registration'], starts: ['preliminary-check'], does: recordRegistration,
    },
    registrationRefused: {
      says: { en: 'ERDR refused it', ru: 'ЕРДР отказал', kk: 'СДТБТ бас тартты' },
      from: ['registering'], to: 'received', by: theAgencyItself, basis: 'erdr-rules', does: registrationRefused,
    },
    enterRegistrationNumber: {
      says: { en: 'Enter the ERDR number by hand', ru: 'Ввести номер ЕРДР вручную', kk: 'СДТБТ нөмірін қолмен енгізу' },
      from: [...inHand, 'registering'], to: 'registered', by: whoeverHasIt, basis: 'cpc-179', emits: [referralRegistered],
      meets: ['erdr-registration'], starts: ['preliminary-check'], does: enterRegistrationNumber,
    },
} as const satisfies StepTable;
