import {
  actionRecorded,
  caseOpened,
  caseRequalified,
  checkRefused,
  dataRequestWithdrawn,
  examinationWithdrawn,
} from '#libs/contracts';
import { headOfUnit, investigator, whoeverHasIt } from '../investigation.rights.js';
import { inHand, underWay } from '../investigation.states.js';
import { extendCheck, recordExplanation } from '../steps/check.js';
import { identifyChild } from '../steps/identify.js';
import { openCase } from '../steps/open-case.js';
import { requalify } from '../steps/requalify.js';
import { refuseCase } from '../steps/refuse-case.js';
import type { StepTable } from './step-table.js';

/** Stage 2: the preliminary check and its decision (CPC 179, 190). */
// prettier-ignore
export const checkSteps = {
  identifyChild: {
    says: { en: 'Identify the child', ru: 'Установить ребёнка', kk: 'Баланы анықтау' },
    from: [...inHand, 'registering', ...underWay], to: 'same', by: whoeverHasIt, basis: 'cpc-179', emits: [actionRecorded], does: identifyChild,
  },
  recordExplanation: {
    says: { en: 'Record an explanation', ru: 'Записать объяснение', kk: 'Түсініктемені жазу' },
    from: ['registered'], to: 'same', by: investigator, basis: 'cpc-179', emits: [actionRecorded], does: recordExplanation,
  },
  extendCheck: {
    says: { en: 'Extend the check', ru: 'Продлить проверку', kk: 'Тексеру мерзімін ұзарту' },
    from: ['registered'], to: 'same', by: headOfUnit, basis: 'cpc-190', emits: [actionRecorded], does: extendCheck,
  },
  openCase: {
    says: { en: 'Open a case', ru: 'Начать досудебное расследование', kk: 'Сотқа дейінгі тергеп-тексеруді бастау' },
    from: ['registered'], to: 'open', by: investigator, basis: 'cpc-190', emits: [caseOpened], meets: ['preliminary-check'], does: openCase,
  },
  requalify: {
    says: { en: 'Change the qualification', ru: 'Изменить квалификацию', kk: 'Саралауды өзгерту' },
    from: ['open', 'suspended', 'completed'], to: 'same', by: investigator, basis: 'cpc-24', emits: [caseRequalified], does: requalify,
  },
  refuseCase: {
    says: { en: 'Refuse to open a case', ru: 'Отказать в начале досудебного расследования', kk: 'Сотқа дейінгі тергеп-тексеруді бастаудан бас тарту' },
    from: ['registered'], to: 'refused', by: investigator, basis: 'refuse-case', emits: [checkRefused, examinationWithdrawn, dataRequestWithdrawn],
    meets: ['preliminary-check'], clocks: 'cancel', does: refuseCase,
  },
} as const satisfies StepTable;
