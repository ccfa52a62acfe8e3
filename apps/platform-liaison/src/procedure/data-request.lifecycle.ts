import {
  dataRequestAcknowledged,
  dataRequestAnswered,
  dataRequestRefused,
  dataRequestReturned,
  dataRequestSent,
  dataRequestSilent,
} from '#libs/contracts';
import { lifecycleOf, type By } from '#libs/lifecycle';
import { ended, waiting, type DataRequest } from './data-request.js';
import { platformGivesThis } from './data-request.rules.js';
import { arrive } from './steps/arrive.js';
import { attachFile } from './steps/attach-file.js';
import { documentSilence } from './steps/document-silence.js';
import { noteLateEvent } from './steps/note-late-event.js';
import { noteUnreadableAnswer } from './steps/note-unreadable-answer.js';
import { recordAcknowledgement } from './steps/record-acknowledgement.js';
import { recordAnswer } from './steps/record-answer.js';
import { recordRefusal } from './steps/record-refusal.js';
import { remind } from './steps/remind.js';
import { returnToInvestigator } from './steps/return-to-investigator.js';
import { send } from './steps/send.js';
import { takeOver } from './steps/take-over.js';
import { withdraw } from './steps/withdraw.js';

const agency: By = { system: 'agency' };
const officer: By = { 'liaison-officer': 'unit' };
/** Done by hand, or by the agency itself where it talks with the platform by machine. */
const either: By = { ...officer, ...agency };

/** Clocks for sending; whichever of the two runs is met. */
const sending = ['preservation-request', 'data-request'] as const;

/** A request to a platform or an operator, from the order to its answer, refusal or documented silence (manual, section 8). */
export const dataRequestLifecycle = lifecycleOf<DataRequest>()({
  initial: 'arrived',
  states: {
    arrived: { says: { en: 'to be sent', ru: 'подлежит отправке', kk: 'жіберілуге тиіс' } },
    sent: { says: { en: 'sent', ru: 'отправлен', kk: 'жіберілді' } },
    acknowledged: {
      says: { en: 'the platform has it', ru: 'платформа подтвердила получение', kk: 'платформа алғанын растады' },
    },
    'partly-answered': { says: { en: 'answered in part', ru: 'получен частичный ответ', kk: 'ішінара жауап алынды' } },
    answered: { says: { en: 'answered', ru: 'ответ получен', kk: 'жауап алынды' }, final: true },
    refused: { says: { en: 'refused', ru: 'платформа отказала', kk: 'платформа бас тартты' }, final: true },
    silent: {
      says: { en: 'silence documented', ru: 'молчание зафиксировано', kk: 'үнсіздік тіркелді' },
      final: true,
    },
    returned: {
      says: { en: 'returned to the investigator', ru: 'возвращён следователю', kk: 'тергеушіге қайтарылды' },
      final: true,
    },
    withdrawn: {
      says: { en: 'withdrawn by the investigator', ru: 'отозван следователем', kk: 'тергеуші кері қайтарып алды' },
      final: true,
    },
  },
  // prettier-ignore
  steps: {
    arrive:                { says: { en: 'Take in the order', ru: 'Принять поручение', kk: 'Тапсырманы қабылдау' },
                             from: [], to: 'arrived', by: agency, basis: 'manual-digital-evidence', does: arrive },
    takeOver:              { says: { en: 'Take over', ru: 'Взять в работу', kk: 'Жұмысқа алу' },
                             from: ['arrived', ...waiting], to: 'same', by: officer, basis: 'internal-procedure', does: takeOver },
    send:                  { says: { en: 'Record as sent', ru: 'Отметить отправку', kk: 'Жіберілді деп белгілеу' },
                             from: ['arrived'], to: 'sent', by: officer, basis: 'manual-digital-evidence',
                             emits: [dataRequestSent], meets: sending, requires: [platformGivesThis], does: send },
    recordAcknowledgement: { says: { en: 'Record that the platform has it', ru: 'Отметить подтверждение платформы', kk: 'Платформаның растауын белгілеу' },
                             from: ['sent'], to: 'acknowledged', by: either, basis: 'manual-digital-evidence',
                             emits: [dataRequestAcknowledged], does: recordAcknowledgement },
    recordAnswer:          { says: { en: 'Record the answer', ru: 'Записать ответ', kk: 'Жауапты жазу' },
                             from: [...waiting, 'silent'], to: ['answered', 'partly-answered'], by: either, basis: 'manual-digital-evidence',
                             emits: [dataRequestAnswered], does: recordAnswer },
    recordRefusal:         { says: { en: 'Record the refusal', ru: 'Записать отказ', kk: 'Бас тартуды жазу' },
                             from: waiting, to: 'refused', by: either, basis: 'manual-court',
                             emits: [dataRequestRefused], meets: ['platform-answer'], does: recordRefusal },
    remind:                { says: { en: 'Remind the platform', ru: 'Напомнить платформе', kk: 'Платформаға еске салу' },
                             from: waiting, to: 'same', by: either, basis: 'manual-digital-evidence', does: remind },
    documentSilence:       { says: { en: 'Document the silence', ru: 'Зафиксировать молчание', kk: 'Үнсіздікті тіркеу' },
                             from: waiting, to: 'silent', by: officer, basis: 'manual-court',
                             emits: [dataRequestSilent], clocks: 'cancel', does: documentSilence },
    returnToInvestigator:  { says: { en: 'Return to the investigator', ru: 'Вернуть следователю', kk: 'Тергеушіге қайтару' },
                             from: ['arrived', 'sent', 'acknowledged'], to: 'returned', by: officer, basis: 'internal-procedure',
                             emits: [dataRequestReturned], meets: sending, clocks: 'cancel', does: returnToInvestigator },
    withdraw:              { says: { en: 'Withdraw on the investigator’s word', ru: 'Отозвать по решению следователя', kk: 'Тергеушінің шешімімен қайтарып алу' },
                             from: ['arrived', ...waiting], to: 'withdrawn', by: agency, basis: 'internal-procedure',
                             clocks: 'cancel', does: withdraw },
    attachFile:            { says: { en: 'Attach a file', ru: 'Приложить файл', kk: 'Файл тіркеу' },
                             from: [...waiting, 'silent'], to: 'same', by: agency, basis: 'cpc-221', does: attachFile },
    noteUnreadableAnswer:  { says: { en: 'Note an answer that cannot be read', ru: 'Отметить нечитаемый ответ', kk: 'Оқылмайтын жауапты белгілеу' },
                             from: waiting, to: 'same', by: agency, basis: 'internal-procedure', does: noteUnreadableAnswer },
    noteLateEvent:         { says: { en: 'Note what came too late', ru: 'Отметить запоздавшее сообщение', kk: 'Кешігіп келгенін белгілеу' },
                             from: ended, to: 'same', by: agency, basis: 'internal-procedure', does: noteLateEvent },
  },
});
