import type { Rule } from '#libs/lifecycle';
import type { Examination } from './examination.js';
import type { SuppliedToExtend } from './expert.js';

interface Asking {
  readonly termDays: number;
}

export const termIsLonger: Rule<Examination, Asking> = {
  code: 'extension-not-longer',
  says: {
    en: 'Name the whole term: it must be longer than the present one',
    ru: 'Укажите весь срок целиком: он должен быть больше нынешнего',
    kk: 'Мерзімді тұтас көрсетіңіз: ол қазіргісінен ұзақ болуға тиіс',
  },
  looksAtInput: true,
  holds: (record, { termDays }) => termDays > record.termDays,
};

export const noneIsAsked: Rule<Examination> = {
  code: 'extension-asked-already',
  says: {
    en: 'A longer term was asked for already: the investigator decides',
    ru: 'Продление уже запрошено: решает следователь',
    kk: 'Мерзімді ұзарту сұралған: шешімді тергеуші қабылдайды',
  },
  holds: ({ extension }) => extension?.status !== 'asked',
};

/** A longer term is asked for while the present one runs. */
export const termRuns: Rule<Examination, Asking> = {
  code: 'term-has-run-out',
  says: {
    en: 'The term has run out: a longer one had to be asked for before',
    ru: 'Срок истёк: продление нужно было просить раньше',
    kk: 'Мерзім өтіп кетті: ұзартуды бұрынырақ сұрау керек еді',
  },
  looksAtInput: true,
  holds: (_record, _input, { supplied }) => (supplied as SuppliedToExtend).runs,
};
