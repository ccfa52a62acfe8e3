import { actionRecorded } from '#libs/contracts';
import { investigator } from '../investigation.rights.js';
import { inHand, underWay } from '../investigation.states.js';
import {
  attributeAccount,
  extendConversation,
  recordConversation,
  registerAccount,
  withdrawAttribution,
} from '../steps/keep-accounts.js';
import { completeProtocol, noteOnProtocol } from '../steps/keep-protocol.js';
import { recordAcquisition } from '../steps/record-evidence.js';
import { assessEvidence, excludeEvidence, recordHandOver, relyOnEvidence } from '../steps/weigh-evidence.js';
import type { StepTable } from './step-table.js';

const whileItIsKept = [...inHand, 'registering', ...underWay, 'suspended'] as const;

/** Stage 4: the register of evidence, beyond the entry of one item. */
// prettier-ignore
export const registerSteps = {
  recordAcquisition: {
    says: { en: 'Record an acquisition of several items', ru: 'Внести протокол получения нескольких объектов', kk: 'Бірнеше объектіні алу хаттамасын енгізу' },
    from: [...inHand, 'registering', ...underWay], to: 'same', by: investigator, basis: 'cpc-125', emits: [actionRecorded], does: recordAcquisition,
  },
  completeProtocol: {
    says: { en: 'Complete a protocol', ru: 'Дополнить протокол', kk: 'Хаттаманы толықтыру' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'cpc-199', emits: [actionRecorded], does: completeProtocol,
  },
  noteOnProtocol: {
    says: { en: 'Correct a protocol by a note', ru: 'Исправить протокол примечанием', kk: 'Хаттаманы ескертпемен түзету' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'cpc-199', emits: [actionRecorded], does: noteOnProtocol,
  },
  assessEvidence: {
    says: { en: 'Weigh an item by the four tests', ru: 'Оценить объект по четырём критериям', kk: 'Объектіні төрт өлшем бойынша бағалау' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'cpc-125', emits: [actionRecorded], does: assessEvidence,
  },
  relyOnEvidence: {
    says: { en: 'Say whether an item is relied on', ru: 'Указать, опирается ли обвинение на объект', kk: 'Айыптау объектіге сүйене ме, соны көрсету' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'cpc-125', does: relyOnEvidence,
  },
  excludeEvidence: {
    says: { en: 'Exclude an item from the evidence', ru: 'Исключить объект из доказательств', kk: 'Объектіні дәлелдемелерден алып тастау' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'cpc-125', emits: [actionRecorded], does: excludeEvidence,
  },
  recordHandOver: {
    says: { en: 'Record that an item changed hands', ru: 'Записать передачу объекта', kk: 'Объектінің тапсырылуын жазу' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'cpc-125', emits: [actionRecorded], does: recordHandOver,
  },
  registerAccount: {
    says: { en: 'Enter an account', ru: 'Внести аккаунт', kk: 'Аккаунтты енгізу' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'operational-search', emits: [actionRecorded], does: registerAccount,
  },
  attributeAccount: {
    says: { en: 'Attribute an account to a person', ru: 'Привязать аккаунт к лицу', kk: 'Аккаунтты адамға байланыстыру' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'operational-search', emits: [actionRecorded], does: attributeAccount,
  },
  withdrawAttribution: {
    says: { en: 'Withdraw an attribution', ru: 'Отозвать привязку аккаунта', kk: 'Аккаунтты байланыстыруды қайтарып алу' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'operational-search', emits: [actionRecorded], does: withdrawAttribution,
  },
  recordConversation: {
    says: { en: 'Record a conversation', ru: 'Внести переписку', kk: 'Хат алмасуды енгізу' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'cpc-125', emits: [actionRecorded], does: recordConversation,
  },
  extendConversation: {
    says: { en: 'Add to a conversation', ru: 'Дополнить переписку', kk: 'Хат алмасуды толықтыру' },
    from: whileItIsKept, to: 'same', by: investigator, basis: 'cpc-125', emits: [actionRecorded], does: extendConversation,
  },
} as const satisfies StepTable;
