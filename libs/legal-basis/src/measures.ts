import type { Texts } from '#libs/problems';
import type { ProvisionCode } from './provisions.js';

/** Who may order a measure against a suspect. */
export const authorities = ['investigator', 'prosecutor', 'court'] as const;
export type Authority = (typeof authorities)[number];

/** A measure of restraint, or another one by which a suspect does not stay unwatched. */
export interface Measure {
  readonly title: Texts;
  readonly basis: ProvisionCode;
  readonly authorisedBy: readonly Authority[];
  /** The order says until when it holds; it is extended by another order, or it ends. */
  readonly needsTerm: boolean;
  /** Only for somebody under eighteen. */
  readonly minorsOnly?: true;
}

const all = {
  undertaking: {
    title: {
      en: 'Undertaking not to leave and to behave',
      ru: 'Подписка о невыезде и надлежащем поведении',
      kk: 'Ешқайда кетпеу және өзін дұрыс ұстау туралы қолхат',
    },
    basis: 'measures-of-restraint',
    authorisedBy: ['investigator', 'prosecutor', 'court'],
    needsTerm: false,
  },
  surety: {
    title: { en: 'Personal surety', ru: 'Личное поручительство', kk: 'Жеке кепілгерлік' },
    basis: 'measures-of-restraint',
    authorisedBy: ['investigator', 'prosecutor', 'court'],
    needsTerm: false,
  },
  supervision: {
    title: {
      en: 'A minor is placed under supervision',
      ru: 'Отдача несовершеннолетнего под присмотр',
      kk: 'Кәмелетке толмағанды қарауға беру',
    },
    basis: 'measures-of-restraint',
    authorisedBy: ['investigator', 'prosecutor', 'court'],
    needsTerm: false,
    minorsOnly: true,
  },
  bail: {
    title: { en: 'Bail', ru: 'Залог', kk: 'Кепіл' },
    basis: 'measures-of-restraint',
    authorisedBy: ['prosecutor', 'court'],
    needsTerm: false,
  },
  'house-arrest': {
    title: { en: 'House arrest', ru: 'Домашний арест', kk: 'Үйқамақ' },
    basis: 'measures-of-restraint',
    authorisedBy: ['court'],
    needsTerm: true,
  },
  custody: {
    title: { en: 'Custody', ru: 'Содержание под стражей', kk: 'Күзетпен ұстау' },
    basis: 'measures-of-restraint',
    authorisedBy: ['court'],
    needsTerm: true,
  },
  'restraining-order': {
    title: { en: 'Order not to approach the child', ru: 'Запрет на приближение', kk: 'Жақындауға тыйым салу' },
    basis: 'measures-of-coercion',
    authorisedBy: ['court'],
    needsTerm: true,
  },
} as const satisfies Record<string, Measure>;

/** The code of a measure; a typo does not compile. */
export type MeasureCode = keyof typeof all;

/** Measures against a suspect, with who may order them. A lawyer confirms the list. */
export const measures: Readonly<Record<MeasureCode, Measure>> = all;
export const measureCodes = Object.keys(all) as [MeasureCode, ...MeasureCode[]];
