import type { Texts } from '#libs/problems';
import type { ProvisionCode } from './provisions.js';
import { calendarDays, type Length } from './time-limit.js';

/** Why personal data of a child are destroyed at an agency. */
interface ErasureGround {
  readonly says: Texts;
  readonly basis: ProvisionCode;
}

export const erasureGrounds = {
  'term-over': {
    says: {
      en: 'The term for which they are kept is over',
      ru: 'Истёк срок хранения',
      kk: 'Сақтау мерзімі аяқталды',
    },
    basis: 'data-kept-for-a-term',
  },
  'consent-withdrawn': {
    says: {
      en: 'The consent by which they were gathered was withdrawn',
      ru: 'Отозвано согласие, на основании которого они собраны',
      kk: 'Жинауға негіз болған келісім кері қайтарып алынды',
    },
    basis: 'consent-to-data-withdrawn',
  },
  'court-decided': {
    says: {
      en: 'A court decided so',
      ru: 'Так решил суд',
      kk: 'Сот солай шешті',
    },
    basis: 'data-destroyed',
  },
} as const satisfies Record<string, ErasureGround>;

export type ErasureGroundCode = keyof typeof erasureGrounds;

/**
 * How long personal parts of a record are kept after the work on it ended. No clock of anybody: from then on they may be erased. The journal of sign-ins belongs to
 * no record: each line is kept that long and then forgotten by itself.
 */
interface RetentionTerm {
  readonly title: Texts;
  readonly basis: ProvisionCode;
  readonly length: Length & { readonly unit: 'calendarDays' };
}

const threeYears = { ...calendarDays(1_096), unit: 'calendarDays' } as const;
const fiveYears = { ...calendarDays(1_826), unit: 'calendarDays' } as const;

/** The manual names no term, and no act that we know of names one for these records: what stands here is ours until a lawyer has named another. */
export const retentionTerms = {
  'school-report': {
    title: {
      en: 'A school’s report, its application and what it did for the child',
      ru: 'Направление школы, её заявление и то, что она делала для ребёнка',
      kk: 'Мектептің жолдамасы, өтініші және бала үшін істегені',
    },
    basis: 'data-kept-for-a-term',
    length: fiveYears,
  },
  'never-sent': {
    title: {
      en: 'A draft that was discarded: it reached nobody',
      ru: 'Удалённый черновик: он никуда не отправлен',
      kk: 'Жойылған жоба: ол ешкімге жіберілмеген',
    },
    basis: 'data-kept-for-a-term',
    length: { ...calendarDays(30), unit: 'calendarDays' },
  },
  support: {
    title: {
      en: 'Support of a child and services of partners',
      ru: 'Сопровождение ребёнка и услуги партнёров',
      kk: 'Баланы қолдау және серіктестердің қызметтері',
    },
    basis: 'data-kept-for-a-term',
    length: fiveYears,
  },
  'sign-ins': {
    title: {
      en: 'The journal of who signed in, and who tried to',
      ru: 'Журнал входов в систему и неудачных попыток',
      kk: 'Жүйеге кіру мен сәтсіз әрекеттер журналы',
    },
    basis: 'data-kept-for-a-term',
    length: threeYears,
  },
} as const satisfies Record<string, RetentionTerm>;

export type RetentionTermCode = keyof typeof retentionTerms;
