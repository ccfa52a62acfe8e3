import type { Rule } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';

/** Social services can only be given a child whom somebody knows. */
export const childIsIdentified: Rule<Investigation> = {
  code: 'child-not-identified',
  says: {
    en: 'It is not known yet who the child is: identify the child first',
    ru: 'Ещё неизвестно, кто этот ребёнок: сначала установите ребёнка',
    kk: 'Баланың кім екені әлі белгісіз: алдымен баланы анықтаңыз',
  },
  holds: ({ child }) => child.identified,
};

/** A child is referred once; again after support was declined, handed on or closed. */
export const isNotReferredYet: Rule<Investigation> = {
  code: 'referred-already',
  says: {
    en: 'The child is with social services already',
    ru: 'Ребёнок уже передан социальным службам',
    kk: 'Бала әлеуметтік қызметтерге берілген',
  },
  holds: ({ support }) =>
    !support.some(
      ({ kind, status }) =>
        kind === 'rehabilitation' && (status === 'requested' || status === 'accepted' || status === 'reopened'),
    ),
};
