import { actionRecorded, dataRequestOrdered, dataRequestWithdrawn } from '#libs/contracts';
import { investigator, theAgencyItself } from '../investigation.rights.js';
import { always, inHand, underWay, whileOrdersStand } from '../investigation.states.js';
import { orderDataRequest, withdrawDataRequest } from '../steps/order-data-request.js';
import { recordAction } from '../steps/record-action.js';
import { attachFile, fileArrived, fileRefused, tipFileCame } from '../steps/files-of-case.js';
import { recordEvidence } from '../steps/record-evidence.js';
import type { StepTable } from './step-table.js';

/** Stages 3 and 4: requests to platforms and digital evidence. They run side by side. */
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
  tipFileCame: {
    says: { en: 'A file came with a message from the public', ru: 'Поступил файл от граждан', kk: 'Азаматтардан файл келді' },
    from: always, to: 'same', by: theAgencyItself, basis: 'manual-report', does: tipFileCame,
  },
  fileRefused: {
    says: { en: 'A file was refused', ru: 'Файл не принят', kk: 'Файл қабылданбады' },
    from: always, to: 'same', by: theAgencyItself, basis: 'cpc-125', does: fileRefused,
  },
} as const satisfies StepTable;
