import { prosecutorDecided } from '#libs/contracts';
import { lifecycleOf } from '#libs/lifecycle';
import type { Decision } from './decision.js';
import { isNotDecidedYet, isSupervisedHere, isWithProsecutor, leadsItself } from './decision.rules.js';
import { decide } from './steps/decide.js';

/** A decision is taken once and stands. What the police do with it comes back as their own event. */
// prettier-ignore
export const decisionLifecycle = lifecycleOf<Decision>()({
  initial: 'taken',
  states: {
    taken: { says: { en: 'taken', ru: 'принято', kk: 'қабылданды' }, final: true },
  },
  steps: {
    decide: { says: { en: 'Decide on the completed case', ru: 'Принять решение по оконченному делу', kk: 'Аяқталған іс бойынша шешім қабылдау' }, from: [], to: 'taken', by: { prosecutor: 'region' }, basis: 'cpc-300', emits: [prosecutorDecided], requires: [isSupervisedHere, leadsItself, isWithProsecutor, isNotDecidedYet], does: decide },
  },
});
