import type { Texts } from '#libs/problems';

/** An article of the Criminal Code by which an act may be qualified. */
export interface Offence {
  /** As the code numbers it. */
  readonly article: string;
  readonly title: Texts;
  /** False for an article that is only proposed: it can be read about, not chosen. */
  readonly inForce: boolean;
  /**
   * `consider`: must have been considered where there are signs of grooming.
   * `ask-why`: chosen without any of those, it asks for a reason (section 4 of the manual: the wrong article).
   */
  readonly readiness: 'consider' | 'ask-why' | 'none';
}

const all = {
  'cc-122': {
    article: '122',
    title: {
      en: 'Sexual acts with a person under sixteen',
      ru: 'Действия сексуального характера с лицом, не достигшим шестнадцати лет',
      kk: 'Он алты жасқа толмаған адаммен сексуалдық сипаттағы әрекеттер',
    },
    inForce: true,
    readiness: 'consider',
  },
  'cc-123': {
    article: '123',
    title: {
      en: 'Compulsion to sexual acts',
      ru: 'Понуждение к действиям сексуального характера',
      kk: 'Сексуалдық сипаттағы әрекеттерге мәжбүрлеу',
    },
    inForce: true,
    readiness: 'consider',
  },
  'cc-124': {
    article: '124',
    title: { en: 'Corrupting a minor', ru: 'Развращение малолетних', kk: 'Жас балаларды азғындық жолға түсіру' },
    inForce: true,
    readiness: 'consider',
  },
  'cc-124-1': {
    article: '124-1',
    title: { en: 'Cybergrooming (proposed)', ru: 'Кибергруминг (предложено)', kk: 'Кибергруминг (ұсынылған)' },
    inForce: false,
    readiness: 'consider',
  },
  'cc-125': {
    article: '125',
    title: { en: 'Abduction', ru: 'Похищение человека', kk: 'Адамды ұрлау' },
    inForce: true,
    readiness: 'none',
  },
  'cc-147': {
    article: '147',
    title: {
      en: 'Violation of privacy and of personal data',
      ru: 'Нарушение неприкосновенности частной жизни и персональных данных',
      kk: 'Жеке өмірге және дербес деректерге қол сұғу',
    },
    inForce: true,
    readiness: 'ask-why',
  },
  'cc-194': {
    article: '194',
    title: { en: 'Extortion', ru: 'Вымогательство', kk: 'Қорқытып алушылық' },
    inForce: true,
    readiness: 'ask-why',
  },
  'cc-273': {
    article: '273',
    title: {
      en: 'Knowingly false report of an act of terrorism',
      ru: 'Заведомо ложное сообщение об акте терроризма',
      kk: 'Терроризм актісі туралы көрінеу жалған хабарлау',
    },
    inForce: true,
    readiness: 'none',
  },
  'cc-274': {
    article: '274',
    title: {
      en: 'Spreading knowingly false information',
      ru: 'Распространение заведомо ложной информации',
      kk: 'Көрінеу жалған ақпарат тарату',
    },
    inForce: true,
    readiness: 'ask-why',
  },
} as const satisfies Record<string, Offence>;

export type OffenceCode = keyof typeof all;

/** The articles by which grooming and what surrounds it are qualified (section 9 of the manual). */
export const offences: Readonly<Record<OffenceCode, Offence>> = all;
