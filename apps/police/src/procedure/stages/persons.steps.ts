import { actionRecorded, rehabilitationReferred, urgentSupportRequestedByPolice } from '#libs/contracts';
import { investigator, whoeverHasIt } from '../investigation.rights.js';
import { inHand, underWay } from '../investigation.states.js';
import { identifySuspect, recordMeasure } from '../steps/identify.js';
import { referToRehabilitation, requestUrgentSupport } from '../steps/support-child.js';
import type { StepTable } from './step-table.js';

const afterTheCheck = [
  'open',
  'suspended',
  'completed',
  'with-prosecutor',
  'consented',
  'in-court',
  'concluded',
  'refused',
  'terminated',
] as const;

/** Stage 7, and the child's support, which waits for no stage. */
// prettier-ignore
export const personsSteps = {
  identifySuspect: {
    says: { en: 'Identify a suspect', ru: 'Установить подозреваемого', kk: 'Күдіктіні анықтау' },
    from: underWay, to: 'same', by: investigator, basis: 'cpc-202', emits: [actionRecorded], does: identifySuspect,
  },
  recordMeasure: {
    says: { en: 'Record a measure against a suspect', ru: 'Записать меру в отношении подозреваемого', kk: 'Күдіктіге қатысты шараны жазу' },
    from: ['open'], to: 'same', by: investigator, basis: 'cpc-206', emits: [actionRecorded], does: recordMeasure,
  },
  requestUrgentSupport: {
    says: { en: 'Ask for urgent support of the child', ru: 'Запросить срочную поддержку ребёнка', kk: 'Балаға шұғыл қолдау сұрау' },
    from: ['arrived', 'rerouted', 'registering', ...inHand, ...underWay, 'suspended'], to: 'same', by: whoeverHasIt, basis: 'urgent-support',
    emits: [urgentSupportRequestedByPolice], does: requestUrgentSupport,
  },
  referToRehabilitation: {
    says: { en: 'Refer the child to rehabilitation', ru: 'Направить ребёнка на реабилитацию', kk: 'Баланы оңалтуға жіберу' },
    from: ['registered', ...afterTheCheck], to: 'same', by: investigator, basis: 'manual-child', emits: [rehabilitationReferred], does: referToRehabilitation,
  },
} as const satisfies StepTable;
