import type { ProvisionCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';

interface ActionTerms {
  /** Stage of the investigation (manual, section 2). */
  readonly stage: number;
  readonly basis: ProvisionCode;
  /** Whether it may be taken in the preliminary check already. */
  readonly inCheck: boolean;
  /** A suspect is questioned in it. */
  readonly questionsSuspect?: true;
  readonly says: Texts;
}

/** Investigative actions that are recorded by protocol: the stage that they belong to and what they rest on. */
export const investigativeActions = {
  inspection: {
    stage: 2,
    basis: 'cpc-179',
    inCheck: true,
    says: { en: 'Inspection', ru: 'Осмотр', kk: 'Қарап-тексеру' },
  },
  'account-inspection': {
    stage: 2,
    basis: 'cpc-179',
    inCheck: true,
    says: {
      en: 'Inspection of an account or a page',
      ru: 'Осмотр аккаунта или страницы',
      kk: 'Аккаунтты немесе бетті қарап-тексеру',
    },
  },
  'witness-interview': {
    stage: 2,
    basis: 'cpc-199',
    inCheck: true,
    says: { en: 'Interview of a witness', ru: 'Допрос свидетеля', kk: 'Куәдан жауап алу' },
  },
  'operational-search': {
    stage: 3,
    basis: 'operational-search',
    inCheck: true,
    says: { en: 'Operational-search measure', ru: 'Оперативно-розыскное мероприятие', kk: 'Жедел-іздестіру іс-шарасы' },
  },
  'other-accounts-search': {
    stage: 3,
    basis: 'operational-search',
    inCheck: true,
    says: {
      en: 'Search for the suspect’s other accounts and for other victims',
      ru: 'Поиск других аккаунтов подозреваемого и других потерпевших',
      kk: 'Күдіктінің басқа аккаунттарын және басқа жәбірленушілерді іздеу',
    },
  },
  'hash-fixed': {
    stage: 4,
    basis: 'cpc-221',
    inCheck: true,
    says: {
      en: 'Hash of an object fixed in a protocol',
      ru: 'Хэш-сумма объекта закреплена протоколом',
      kk: 'Объектінің хэш-сомасы хаттамамен бекітілді',
    },
  },
  seizure: { stage: 4, basis: 'cpc-225', inCheck: false, says: { en: 'Seizure', ru: 'Выемка', kk: 'Алу' } },
  search: { stage: 7, basis: 'cpc-225', inCheck: false, says: { en: 'Search', ru: 'Обыск', kk: 'Тінту' } },
  'suspect-interview': {
    stage: 7,
    basis: 'cpc-225',
    inCheck: false,
    questionsSuspect: true,
    says: { en: 'Interview of the suspect', ru: 'Допрос подозреваемого', kk: 'Күдіктіден жауап алу' },
  },
  detention: { stage: 7, basis: 'cpc-202', inCheck: false, says: { en: 'Detention', ru: 'Задержание', kk: 'Ұстау' } },
  confrontation: {
    stage: 7,
    basis: 'cpc-206',
    inCheck: false,
    questionsSuspect: true,
    says: { en: 'Confrontation', ru: 'Очная ставка', kk: 'Беттестіру' },
  },
} as const satisfies Record<string, ActionTerms>;

export type ActionCode = keyof typeof investigativeActions;
const actionCodes = Object.keys(investigativeActions) as ActionCode[];

/** Recorded by the step of its own alone, which says where was looked for what, and what was found (`searchOtherAccounts`). */
const ofItsOwnStep = 'other-accounts-search';
type Recordable = Exclude<ActionCode, typeof ofItsOwnStep>;
export const recordableActions = actionCodes.filter((code) => code !== ofItsOwnStep) as [Recordable, ...Recordable[]];
