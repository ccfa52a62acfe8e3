import type { Rule } from '#libs/lifecycle';
import { suppliedTo, type WithUnit } from '../supplied.js';
import type { Tip } from './tip.js';

/** The case in the officer's own unit that was named; none where there is none that they see. */
export interface WithCase {
  readonly investigationId?: string | undefined;
  /** Whom it shuts out. */
  readonly excluded?: readonly string[] | undefined;
}

export const caseIsKnown: Rule<Tip> = {
  code: 'no-such-case',
  says: {
    en: 'Your unit has no case of this number',
    ru: 'В вашем подразделении нет дела с таким номером',
    kk: 'Бөлімшеңізде мұндай нөмірлі іс жоқ',
  },
  looksAtInput: true,
  holds: (_tip, _input, at) => suppliedTo<WithCase>(at).investigationId !== undefined,
};

export const regionTakesIt: Rule<Tip, { toRegion: string }> = {
  code: 'no-other-unit',
  says: {
    en: 'It can be passed on only to another region that has a police unit',
    ru: 'Передать можно только в другой регион, где есть подразделение полиции',
    kk: 'Тек полиция бөлімшесі бар басқа өңірге беруге болады',
  },
  looksAtInput: true,
  holds: ({ region }, { toRegion }, at) => toRegion !== region && suppliedTo<WithUnit>(at).unitId !== undefined,
};
