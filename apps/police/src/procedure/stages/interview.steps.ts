import { actionRecorded } from '#libs/contracts';
import { headOfUnit, investigator } from '../investigation.rights.js';
import { underWay } from '../investigation.states.js';
import { approveRepeatInterview, holdInterview, planInterview } from '../steps/interview-child.js';
import type { StepTable } from './step-table.js';

/** Stage 5: the interview of the child. */
// prettier-ignore
export const interviewSteps = {
  planInterview: {
    says: { en: 'Plan the interview of the child', ru: 'Запланировать допрос ребёнка', kk: 'Баладан жауап алуды жоспарлау' },
    from: underWay, to: 'same', by: investigator, basis: 'cpc-214', emits: [actionRecorded], does: planInterview,
  },
  holdInterview: {
    says: { en: 'Record the interview of the child', ru: 'Записать допрос ребёнка', kk: 'Баладан жауап алуды жазу' },
    from: ['open'], to: 'same', by: investigator, basis: 'child-interview', emits: [actionRecorded], does: holdInterview,
  },
  approveRepeatInterview: {
    says: { en: 'Approve another interview', ru: 'Одобрить повторный допрос', kk: 'Қайта жауап алуды мақұлдау' },
    from: ['open'], to: 'same', by: headOfUnit, basis: 'child-interview', emits: [actionRecorded], does: approveRepeatInterview,
  },
} as const satisfies StepTable;
