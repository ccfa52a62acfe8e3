import { dayInAlmaty } from '#libs/contracts';
import { measures, type Authority, type MeasureCode } from '#libs/legal-basis';
import type { Rule } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';
import { known } from './investigation.parts.js';
import { dayAfter } from './watched.js';

interface Ordered {
  readonly suspectId: string;
  readonly measure: MeasureCode;
  readonly authorisedBy: Authority;
  readonly termDays?: number | undefined;
}

/** Each measure is ordered by whom the law names. */
export const isAuthorised: Rule<Investigation, Ordered> = {
  code: 'measure-not-authorised',
  says: {
    en: 'This measure can only be ordered by whom the law names for it',
    ru: 'Эту меру может применить только тот, кого называет закон',
    kk: 'Бұл шараны тек заңда көрсетілген тұлға қолдана алады',
  },
  looksAtInput: true,
  holds: (_investigation, { measure, authorisedBy }) => measures[measure].authorisedBy.includes(authorisedBy),
};

/** A measure that takes freedom away says until when. */
export const hasItsTerm: Rule<Investigation, Ordered> = {
  code: 'term-missing',
  says: {
    en: 'Say for how many days the measure holds',
    ru: 'Укажите срок меры в днях',
    kk: 'Шараның мерзімін күнмен көрсетіңіз',
  },
  looksAtInput: true,
  holds: (_investigation, { measure, termDays }) => !measures[measure].needsTerm || termDays !== undefined,
};

/** Supervision by parents or an institution is for minors. */
export const fitsTheAge: Rule<Investigation, Ordered> = {
  code: 'measure-for-minors',
  says: {
    en: 'This measure is for suspects under eighteen',
    ru: 'Эта мера применяется к подозреваемым до восемнадцати лет',
    kk: 'Бұл шара он сегізге толмаған күдіктілерге қолданылады',
  },
  looksAtInput: true,
  holds: ({ suspects }, { suspectId, measure }) =>
    measures[measure].minorsOnly !== true || known(suspects, suspectId).minor,
};

const measureIn = ({ measures: applied }: Investigation, { measureId }: { readonly measureId: string }) =>
  known(applied, measureId);

/** What has ended can neither be extended nor cancelled. */
export const measureHolds: Rule<Investigation, { readonly measureId: string }> = {
  code: 'measure-ended',
  says: { en: 'This measure has ended', ru: 'Эта мера уже не действует', kk: 'Бұл шара енді қолданылмайды' },
  looksAtInput: true,
  holds: (investigation, which) => measureIn(investigation, which).status === 'applied',
};

/** The term that is asked for ends later than the one that holds: nothing is shortened by the name of an extension. */
export const extensionIsLonger: Rule<Investigation, { readonly measureId: string; readonly termDays: number }> = {
  code: 'extension-not-longer',
  says: {
    en: 'The whole term, from the day on which the measure was applied, must be longer than before',
    ru: 'Общий срок со дня применения меры должен быть больше прежнего',
    kk: 'Шара қолданылған күннен бастап есептелген жалпы мерзім бұрынғысынан ұзақ болуға тиіс',
  },
  looksAtInput: true,
  holds: (investigation, input) => {
    const { appliedAt, until = '' } = measureIn(investigation, input);
    return dayAfter(dayInAlmaty(new Date(appliedAt)), input.termDays) > until;
  },
};

/** Only a term can be extended, and only by whom the law names. */
export const canBeExtended: Rule<Investigation, { readonly measureId: string; readonly authorisedBy: Authority }> = {
  code: 'measure-not-extendable',
  says: {
    en: 'Only a measure with a term is extended, by whom the law names for it',
    ru: 'Продлить можно только меру, имеющую срок, и сделать это может только тот, кого называет закон',
    kk: 'Тек мерзімі бар шара ұзартылады, оны заңда көрсетілген тұлға ғана ұзартады',
  },
  looksAtInput: true,
  holds: (investigation, input) => {
    const { until, kind } = measureIn(investigation, input);
    return until !== undefined && measures[kind].authorisedBy.includes(input.authorisedBy);
  },
};
