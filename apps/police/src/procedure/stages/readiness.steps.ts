import { readinessDecided } from '#libs/contracts';
import { headOfUnit, investigator } from '../investigation.rights.js';
import { underWay } from '../investigation.states.js';
import { markNotApplicable, overrideReadiness } from '../steps/decide-readiness.js';
import type { StepTable } from './step-table.js';

/** What people decide about the readiness of a case; the rest of it is read off the case. */
// prettier-ignore
export const readinessSteps = {
  overrideReadiness: {
    says: { en: 'Override a readiness check', ru: 'Снять условие готовности', kk: 'Дайындық шартын алып тастау' },
    from: ['open'], to: 'same', by: headOfUnit, basis: 'manual-court', emits: [readinessDecided], does: overrideReadiness,
  },
  markNotApplicable: {
    says: { en: 'Say that a readiness check does not apply', ru: 'Указать, что условие готовности неприменимо', kk: 'Дайындық шарты қолданылмайтынын көрсету' },
    from: underWay, to: 'same', by: investigator, basis: 'manual-court', emits: [readinessDecided], does: markNotApplicable,
  },
} as const satisfies StepTable;
