import {
  actionRecorded,
  conclusionReturned,
  dataRequestOrdered,
  dataRequestWithdrawn,
  examinationOrdered,
  examinationWithdrawn,
  materialsSupplied,
} from '#libs/contracts';
import { investigator, theAgencyItself } from '../investigation.rights.js';
import { always, inHand, underWay } from '../investigation.states.js';
import { orderDataRequest, withdrawDataRequest } from '../steps/order-data-request.js';
import {
  orderExamination,
  returnConclusion,
  supplyMaterials,
  withdrawExamination,
} from '../steps/order-examination.js';
import { recordAction } from '../steps/record-action.js';
import { attachFile, fileArrived, fileRefused, recordEvidence } from '../steps/record-evidence.js';
import type { StepTable } from './step-table.js';

const whileOrdersStand = [...inHand, 'registering', ...underWay, 'suspended', 'completed'] as const;

/** Stages 3, 4 and 6: requests to platforms, digital evidence, examinations. They run side by side. */
// prettier-ignore
export const evidenceSteps = {
  orderDataRequest: {
    says: { en: 'Order a request to a platform', ru: 'Поручить запрос платформе', kk: 'Платформаға сұрау салуды тапсыру' },
    from: [...inHand, 'registering', ...underWay, 'suspended'], to: 'same', by: investigator, basis: 'manual-digital-evidence', emits: [dataRequestOrdered],
    does: orderDataRequest,
  },
  withdrawDataRequest: {
    says: { en: 'Withdraw a request', ru: 'Отозвать запрос', kk: 'Сұрау салуды қайтарып алу' },
    from: whileOrdersStand, to: 'same', by: investigator, basis: 'manual-digital-evidence', emits: [dataRequestWithdrawn], does: withdrawDataRequest,
  },
  recordAction: {
    says: { en: 'Record an action', ru: 'Записать действие', kk: 'Әрекетті жазу' },
    from: underWay, to: 'same', by: investigator, basis: 'cpc-199', emits: [actionRecorded], does: recordAction,
  },
  recordEvidence: {
    says: { en: 'Record evidence', ru: 'Внести доказательство', kk: 'Дәлелдемені енгізу' },
    from: [...inHand, 'registering', ...underWay], to: 'same', by: investigator, basis: 'cpc-125', emits: [actionRecorded], does: recordEvidence,
  },
  attachFile: {
    says: { en: 'A file was uploaded', ru: 'Загружен файл', kk: 'Файл жүктелді' },
    from: [...inHand, 'registering', ...underWay], to: 'same', by: theAgencyItself, basis: 'cpc-125', does: attachFile,
  },
  fileArrived: {
    says: { en: 'A file arrived, its hash is right', ru: 'Файл получен, хэш-сумма верна', kk: 'Файл келді, хэш-сомасы дұрыс' },
    from: always, to: 'same', by: theAgencyItself, basis: 'cpc-125', does: fileArrived,
  },
  fileRefused: {
    says: { en: 'A file was refused', ru: 'Файл не принят', kk: 'Файл қабылданбады' },
    from: always, to: 'same', by: theAgencyItself, basis: 'cpc-125', does: fileRefused,
  },
  orderExamination: {
    says: { en: 'Order an examination', ru: 'Назначить экспертизу', kk: 'Сараптама тағайындау' },
    from: underWay, to: 'same', by: investigator, basis: 'cpc-273', emits: [examinationOrdered], does: orderExamination,
  },
  supplyMaterials: {
    says: { en: 'Supply materials to the expert', ru: 'Предоставить материалы эксперту', kk: 'Сарапшыға материалдар беру' },
    from: [...underWay, 'suspended'], to: 'same', by: investigator, basis: 'cpc-277', emits: [materialsSupplied], does: supplyMaterials,
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
