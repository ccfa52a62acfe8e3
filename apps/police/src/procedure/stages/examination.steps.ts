import {
  conclusionReturned,
  examinationOrdered,
  examinationWithdrawn,
  extensionDecided,
  materialsSupplied,
} from '#libs/contracts';
import { investigator } from '../investigation.rights.js';
import { underWay, whileOrdersStand } from '../investigation.states.js';
import { decideExtension, returnConclusion, supplyMaterials, withdrawExamination } from '../steps/after-the-order.js';
import { orderExamination } from '../steps/order-examination.js';
import type { StepTable } from './step-table.js';

/** Stage 6: examinations. */
// prettier-ignore
export const examinationSteps = {
  orderExamination: {
    says: { en: 'Order an examination', ru: 'Назначить экспертизу', kk: 'Сараптама тағайындау' },
    from: underWay, to: 'same', by: investigator, basis: 'cpc-273', emits: [examinationOrdered], does: orderExamination,
  },
  supplyMaterials: {
    says: { en: 'Supply materials to the expert', ru: 'Предоставить материалы эксперту', kk: 'Сарапшыға материалдар беру' },
    from: [...underWay, 'suspended'], to: 'same', by: investigator, basis: 'cpc-277', emits: [materialsSupplied], does: supplyMaterials,
  },
  decideExtension: {
    says: { en: 'Decide on a longer term', ru: 'Решить о продлении срока', kk: 'Мерзімді ұзарту туралы шешу' },
    from: [...underWay, 'suspended', 'completed'], to: 'same', by: investigator, basis: 'manual-examinations', emits: [extensionDecided], does: decideExtension,
  },
  withdrawExamination: {
    says: { en: 'Withdraw an examination', ru: 'Отозвать назначение экспертизы', kk: 'Сараптама тағайындауды қайтарып алу' },
    from: whileOrdersStand, to: 'same', by: investigator, basis: 'cpc-273', emits: [examinationWithdrawn], does: withdrawExamination,
  },
  returnConclusion: {
    says: { en: 'Return a conclusion to the expert', ru: 'Вернуть заключение эксперту', kk: 'Қорытындыны сарапшыға қайтару' },
    from: underWay, to: 'same', by: investigator, basis: 'cpc-288', emits: [conclusionReturned], does: returnConclusion,
  },
} as const satisfies StepTable;
