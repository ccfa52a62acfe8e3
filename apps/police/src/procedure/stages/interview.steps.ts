import { actionRecorded, interviewEnded, interviewRepeatApproved } from '#libs/contracts';
import { headOfUnit, investigator } from '../investigation.rights.js';
import { underWay } from '../investigation.states.js';
import {
  attachInterviewVideo,
  endInterview,
  noteBreak,
  notePresence,
  startInterview,
} from '../steps/hold-interview.js';
import { logQuestion } from '../steps/log-question.js';
import { approveRepeatInterview, planInterview } from '../steps/plan-interview.js';
import type { StepTable } from './step-table.js';

/** What was begun is written to its end, whatever becomes of the case on that day. */
const duringOrAfter = ['open', 'suspended', 'completed', 'terminated'] as const;

/** Stage 5: the interview of the child, as a protocol of its own. */
// prettier-ignore
export const interviewSteps = {
  planInterview: {
    says: { en: 'Plan the interview of the child', ru: 'Запланировать допрос ребёнка', kk: 'Баладан жауап алуды жоспарлау' },
    from: underWay, to: 'same', by: investigator, basis: 'cpc-214', emits: [actionRecorded], does: planInterview,
  },
  startInterview: {
    says: { en: 'Begin the interview of the child', ru: 'Начать допрос ребёнка', kk: 'Баладан жауап алуды бастау' },
    from: ['open'], to: 'same', by: investigator, basis: 'child-interview', emits: [actionRecorded], does: startInterview,
  },
  notePresence: {
    says: { en: 'Note who comes and who leaves', ru: 'Отметить, кто пришёл и кто ушёл', kk: 'Кімнің келіп, кімнің кеткенін белгілеу' },
    from: duringOrAfter, to: 'same', by: investigator, basis: 'child-interview', does: notePresence,
  },
  noteBreak: {
    says: { en: 'Note a break', ru: 'Отметить перерыв', kk: 'Үзілісті белгілеу' },
    from: duringOrAfter, to: 'same', by: investigator, basis: 'child-interview', does: noteBreak,
  },
  logQuestion: {
    says: { en: 'Enter a question and its answer', ru: 'Внести вопрос и ответ', kk: 'Сұрақ пен жауапты енгізу' },
    from: duringOrAfter, to: 'same', by: investigator, basis: 'child-interview', does: logQuestion,
  },
  endInterview: {
    says: { en: 'End the interview of the child', ru: 'Окончить допрос ребёнка', kk: 'Баладан жауап алуды аяқтау' },
    from: duringOrAfter, to: 'same', by: investigator, basis: 'child-interview', emits: [actionRecorded, interviewEnded], does: endInterview,
  },
  attachInterviewVideo: {
    says: { en: 'Attach the video of the interview', ru: 'Приложить видеозапись допроса', kk: 'Жауап алудың бейнежазбасын тіркеу' },
    from: duringOrAfter, to: 'same', by: investigator, basis: 'cpc-221', emits: [actionRecorded], does: attachInterviewVideo,
  },
  approveRepeatInterview: {
    says: { en: 'Approve another interview', ru: 'Одобрить повторный допрос', kk: 'Қайта жауап алуды мақұлдау' },
    from: ['open'], to: 'same', by: headOfUnit, basis: 'child-interview', emits: [interviewRepeatApproved], does: approveRepeatInterview,
  },
} as const satisfies StepTable;
