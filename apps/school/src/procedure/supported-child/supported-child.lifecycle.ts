import { lifecycleOf, type By } from '#libs/lifecycle';
import { arrive, end, giveTo, noteSupport, recordSupport, takeOn } from './steps.js';
import type { SupportedChild } from './supported-child.js';

const psychologist: By = { psychologist: ['own', 'deputy'] };
const agency: By = { system: 'agency' };

/** What a school does for a child of whom social services told it, where it was not the school that reported. */
export const supportedChildLifecycle = lifecycleOf<SupportedChild>()({
  initial: 'told',
  // prettier-ignore
  states: {
    told:      { says: { en: 'Told by social services', ru: 'Сообщено социальной службой', kk: 'Әлеуметтік қызмет хабарлады' } },
    supported: { says: { en: 'Supported at school', ru: 'Поддержка в школе', kk: 'Мектепте қолдау көрсетілуде' } },
    ended:     { says: { en: 'Ended at school', ru: 'Поддержка в школе завершена', kk: 'Мектептегі қолдау аяқталды' }, final: true },
  },
  // prettier-ignore
  steps: {
    arrive:        { says: { en: 'Social services told the school', ru: 'Социальная служба сообщила школе', kk: 'Әлеуметтік қызмет мектепке хабарлады' }, from: [], to: 'told', by: agency, basis: 'manual-chain', does: arrive },
    takeOn:        { says: { en: 'Take it on', ru: 'Взять на себя', kk: 'Өзіне алу' }, from: ['told'], to: 'supported', by: psychologist, basis: 'manual-child', does: takeOn },
    giveTo:        { says: { en: 'Give to a psychologist', ru: 'Передать психологу', kk: 'Психологқа беру' }, from: ['told', 'supported'], to: 'same', by: { psychologist: ['own', 'deputy'], 'head-of-school': 'unit' }, basis: 'internal-procedure', does: giveTo },
    noteSupport:   { says: { en: 'Record support at school', ru: 'Записать поддержку в школе', kk: 'Мектептегі қолдауды жазу' }, from: ['supported'], to: 'same', by: psychologist, basis: 'manual-child', does: noteSupport },
    end:           { says: { en: 'End support at school', ru: 'Завершить поддержку в школе', kk: 'Мектептегі қолдауды аяқтау' }, from: ['supported'], to: 'ended', by: psychologist, basis: 'manual-child', does: end },
    recordSupport: { says: { en: 'Support of the child', ru: 'Поддержка ребёнка', kk: 'Баланы қолдау' }, from: ['told', 'supported', 'ended'], to: 'same', by: agency, basis: 'manual-child', does: recordSupport },
  },
});
