import type { Texts } from '#libs/problems';

/** Where an investigation can stand, from the arrival of the referral to its end. */
export const states = {
  arrived: {
    says: { en: 'arrived, not received yet', ru: 'поступило, ещё не принято', kk: 'келіп түсті, әлі қабылданбады' },
  },
  received: {
    says: {
      en: 'received, awaiting registration',
      ru: 'принято, ожидает регистрации',
      kk: 'қабылданды, тіркеуді күтуде',
    },
  },
  'question-open': {
    says: {
      en: 'waiting for the school’s answer',
      ru: 'ожидается ответ школы',
      kk: 'мектептің жауабы күтілуде',
    },
  },
  returned: {
    says: { en: 'returned to the school', ru: 'возвращено школе', kk: 'мектепке қайтарылды' },
  },
  rerouted: {
    says: {
      en: 'passed to another unit, not received there yet',
      ru: 'передано по подследственности, там ещё не принято',
      kk: 'тергеулігі бойынша берілді, онда әлі қабылданбады',
    },
  },
  registering: {
    says: { en: 'being registered in ERDR', ru: 'регистрируется в ЕРДР', kk: 'СДТБТ-да тіркелуде' },
  },
  registered: {
    says: {
      en: 'registered in ERDR, being checked',
      ru: 'зарегистрировано в ЕРДР, идёт проверка',
      kk: 'СДТБТ-да тіркелді, тексеріліп жатыр',
    },
  },
  open: { says: { en: 'under investigation', ru: 'расследуется', kk: 'тергеліп жатыр' } },
  suspended: { says: { en: 'suspended', ru: 'приостановлено', kk: 'тоқтатыла тұрған' } },
  completed: {
    says: {
      en: 'completed, not yet with the prosecutor',
      ru: 'окончено, прокурору ещё не направлено',
      kk: 'аяқталды, прокурорға әлі жіберілмеді',
    },
  },
  'with-prosecutor': { says: { en: 'with the prosecutor', ru: 'у прокурора', kk: 'прокурорда' } },
  consented: {
    says: {
      en: 'the prosecutor agrees that it goes to court',
      ru: 'прокурор согласен направить дело в суд',
      kk: 'прокурор істі сотқа жіберуге келісті',
    },
  },
  'in-court': { says: { en: 'in court', ru: 'в суде', kk: 'сотта' } },
  concluded: {
    says: { en: 'concluded, outcome recorded', ru: 'завершено, исход записан', kk: 'аяқталды, нәтижесі жазылды' },
    final: true,
  },
  refused: {
    says: {
      en: 'no case opened',
      ru: 'отказано в начале досудебного расследования',
      kk: 'сотқа дейінгі тергеп-тексеруді бастаудан бас тартылды',
    },
    final: true,
  },
  terminated: { says: { en: 'terminated', ru: 'прекращено', kk: 'тоқтатылды' }, final: true },
} as const satisfies Record<string, { readonly says: Texts; readonly final?: boolean }>;

export type InvestigationState = keyof typeof states;

/** The referral lies with the unit and no case number exists yet. */
export const inIntake = ['arrived', 'received', 'question-open', 'returned', 'rerouted', 'registering'] as const;
/** Somebody has received it and decides what becomes of it. */
export const inHand = ['received', 'question-open'] as const;
/** The check or the investigation is under way. */
export const underWay = ['registered', 'open'] as const;
/** What was ordered can still be taken back. */
export const whileOrdersStand = [...inHand, 'registering', ...underWay, 'suspended', 'completed'] as const;
/** The case is closed for the investigator, or nearly. */
const afterwards = [
  'completed',
  'with-prosecutor',
  'consented',
  'in-court',
  'concluded',
  'refused',
  'terminated',
] as const;
/** News from other agencies is recorded whenever it comes. */
export const always = [...inIntake, ...underWay, 'suspended', ...afterwards] as const;
