import {
  examinationAssigned,
  examinationConcluded,
  examinationDeclined,
  extensionRequested,
  materialsRequested,
  termExtended,
} from '#libs/contracts';
import { lifecycleOf, type By } from '#libs/lifecycle';
import { ended, expertWorks, open, type Examination } from './examination.js';
import { everyQuestionIsAnswered, materialsAreHere, nothingIsUncompared } from './examination.rules.js';
import { othersAgree } from './answer.rules.js';
import { agree } from './steps/agree.js';
import { answerQuestion } from './steps/answer-question.js';
import { arrive } from './steps/arrive.js';
import { assign } from './steps/assign.js';
import { attachFile } from './steps/attach-file.js';
import { compareHashes } from './steps/compare-hashes.js';
import { completeConclusion } from './steps/complete-conclusion.js';
import { conclude } from './steps/conclude.js';
import { declareConflict } from './steps/declare-conflict.js';
import { decline } from './steps/decline.js';
import { extendTerm, refuseExtension, requestExtension } from './steps/extend-term.js';
import { markPhase, withdrawPhaseMark } from './steps/mark-phase.js';
import { noteArrival } from './steps/note-arrival.js';
import { noteLateEvent } from './steps/note-late-event.js';
import { chatRead, readChat } from './steps/read-chat.js';
import { addMaterials, receiveMaterials } from './steps/receive-materials.js';
import { requestMaterials } from './steps/request-materials.js';
import { withdraw } from './steps/withdraw.js';

const agency: By = { system: 'agency' };
const coordinator: By = { coordinator: 'unit' };
/** Whoever is appointed answers with their own liability: what they sign nobody does in their place (CPC 273; ADR 0044). */
const expert: By = { expert: 'assigned' };
const expertOrDeputy: By = { expert: ['assigned', 'deputy'] };

/** An examination, from the order to the conclusion that answers question by question (manual, section 6). */
export const examinationLifecycle = lifecycleOf<Examination>()({
  initial: 'arrived',
  states: {
    arrived: {
      says: { en: 'to be assigned', ru: 'ожидает назначения эксперта', kk: 'сарапшы тағайындалуын күтуде' },
    },
    assigned: { says: { en: 'assigned', ru: 'назначен эксперт', kk: 'сарапшы тағайындалды' } },
    'in-progress': { says: { en: 'in progress', ru: 'проводится', kk: 'жүргізілуде' } },
    'materials-awaited': {
      says: { en: 'materials awaited', ru: 'ожидаются материалы', kk: 'материалдар күтілуде' },
    },
    concluded: { says: { en: 'concluded', ru: 'заключение готово', kk: 'қорытынды дайын' }, final: true },
    declined: {
      says: { en: 'returned without examination', ru: 'возвращена без исполнения', kk: 'орындалмай қайтарылды' },
      final: true,
    },
    withdrawn: {
      says: { en: 'withdrawn by the investigator', ru: 'отозвана следователем', kk: 'тергеуші кері қайтарып алды' },
      final: true,
      revokes: true,
    },
  },
  // prettier-ignore
  steps: {
    arrive:             { says: { en: 'Take in the order', ru: 'Принять постановление', kk: 'Қаулыны қабылдау' },
                          from: [], to: 'arrived', by: agency, basis: 'cpc-273', starts: ['assign-examination'], does: arrive },
    assign:             { says: { en: 'Assign an expert', ru: 'Назначить эксперта', kk: 'Сарапшыны тағайындау' },
                          from: ['arrived'], to: ['assigned', 'same'], by: coordinator, basis: 'cpc-273',
                          emits: [examinationAssigned], does: assign },
    declareConflict:    { says: { en: 'Declare a conflict of interest', ru: 'Заявить о конфликте интересов', kk: 'Мүдделер қақтығысын мәлімдеу' },
                          from: ['arrived', ...expertWorks], to: 'arrived', by: expert, basis: 'cpc-275', does: declareConflict },
    begin:              { says: { en: 'Compare the hashes and begin', ru: 'Сверить хэш-суммы и начать', kk: 'Хэш-сомаларды салыстырып, бастау' },
                          from: ['assigned'], to: ['in-progress', 'declined'], by: expert, basis: 'cpc-277',
                          emits: [examinationDeclined], requires: [materialsAreHere], does: compareHashes },
    compareHashes:      { says: { en: 'Compare the hashes of what came later', ru: 'Сверить хэш-суммы дополнительных материалов', kk: 'Қосымша материалдардың хэш-сомаларын салыстыру' },
                          from: ['in-progress'], to: ['in-progress', 'declined'], by: expert, basis: 'cpc-277',
                          emits: [examinationDeclined], requires: [materialsAreHere], does: compareHashes },
    requestMaterials:   { says: { en: 'Ask for materials', ru: 'Запросить материалы', kk: 'Материалдар сұрату' },
                          from: ['assigned', 'in-progress'], to: 'materials-awaited', by: expertOrDeputy, basis: 'cpc-288',
                          emits: [materialsRequested], clocks: 'pause', does: requestMaterials },
    receiveMaterials:   { says: { en: 'Take in the materials asked for', ru: 'Принять запрошенные материалы', kk: 'Сұратылған материалдарды қабылдау' },
                          from: ['materials-awaited'], to: ['in-progress', 'assigned'], by: agency, basis: 'cpc-277',
                          clocks: 'resume', does: receiveMaterials },
    addMaterials:       { says: { en: 'Take in further materials', ru: 'Принять дополнительные материалы', kk: 'Қосымша материалдарды қабылдау' },
                          from: ['arrived', 'assigned', 'in-progress'], to: 'same', by: agency, basis: 'cpc-277', does: addMaterials },
    noteArrival:        { says: { en: 'Note the arrival of a file', ru: 'Отметить поступление файла', kk: 'Файлдың келгенін белгілеу' },
                          from: [...open, ...ended], to: 'same', by: agency, basis: 'cpc-277', does: noteArrival },
    answerQuestion:     { says: { en: 'Answer a question', ru: 'Ответить на вопрос', kk: 'Сұраққа жауап беру' },
                          from: ['in-progress', 'materials-awaited'], to: 'same', by: expert, basis: 'cpc-288', does: answerQuestion },
    readChat:           { says: { en: 'Read a material as a conversation', ru: 'Прочитать материал как переписку', kk: 'Материалды хат алмасу ретінде оқу' },
                          from: ['in-progress', 'materials-awaited'], to: 'same', by: expert, basis: 'cpc-288', does: readChat },
    chatRead:           { says: { en: 'A material was read as a conversation, or could not be', ru: 'Материал прочитан как переписка или не может быть прочитан', kk: 'Материал хат алмасу ретінде оқылды немесе оқылмады' },
                          from: [...open, ...ended], to: 'same', by: agency, basis: 'cpc-288', does: chatRead },
    markPhase:          { says: { en: 'Mark a phase in a conversation', ru: 'Отметить фазу в переписке', kk: 'Хат алмасудағы кезеңді белгілеу' },
                          from: ['in-progress', 'materials-awaited'], to: 'same', by: expert, basis: 'manual-digital-evidence', does: markPhase },
    withdrawPhaseMark:  { says: { en: 'Withdraw a mark', ru: 'Отозвать отметку', kk: 'Белгіні қайтарып алу' },
                          from: ['in-progress', 'materials-awaited'], to: 'same', by: expert, basis: 'manual-digital-evidence', does: withdrawPhaseMark },
    agree:              { says: { en: 'Agree with the whole', ru: 'Согласиться с заключением в целом', kk: 'Қорытындымен тұтас келісу' },
                          from: ['in-progress'], to: 'same', by: expert, basis: 'cpc-288', does: agree },
    requestExtension:   { says: { en: 'Ask for a longer term', ru: 'Попросить продлить срок', kk: 'Мерзімді ұзартуды сұрау' },
                          from: expertWorks, to: 'same', by: expertOrDeputy, basis: 'manual-examinations', emits: [extensionRequested], does: requestExtension },
    extendTerm:         { says: { en: 'Extend the term', ru: 'Продлить срок', kk: 'Мерзімді ұзарту' },
                          from: ['arrived', ...expertWorks], to: 'same', by: agency, basis: 'manual-examinations', emits: [termExtended], does: extendTerm },
    refuseExtension:    { says: { en: 'The term stays', ru: 'Срок не продлён', kk: 'Мерзім ұзартылмады' },
                          from: ['arrived', ...expertWorks], to: 'same', by: agency, basis: 'manual-examinations', does: refuseExtension },
    attachFile:         { says: { en: 'Attach a file', ru: 'Приложить файл', kk: 'Файл тіркеу' },
                          from: ['in-progress', 'materials-awaited'], to: 'same', by: agency, basis: 'cpc-288', does: attachFile },
    conclude:           { says: { en: 'Conclude', ru: 'Дать заключение', kk: 'Қорытынды беру' },
                          from: ['in-progress'], to: 'concluded', by: expert, basis: 'cpc-288',
                          emits: [examinationConcluded], meets: ['examination'], requires: [nothingIsUncompared, everyQuestionIsAnswered, othersAgree], does: conclude },
    completeConclusion: { says: { en: 'Take the conclusion back for completion', ru: 'Принять заключение на доработку', kk: 'Қорытындыны толықтыруға қабылдау' },
                          from: ['concluded'], to: 'in-progress', by: agency, basis: 'cpc-288', does: completeConclusion },
    decline:            { says: { en: 'Return without examination', ru: 'Вернуть без исполнения', kk: 'Орындамай қайтару' },
                          from: open, to: 'declined', by: { ...coordinator, ...expert }, basis: 'cpc-288',
                          emits: [examinationDeclined], meets: ['assign-examination', 'examination'], does: decline },
    withdraw:           { says: { en: 'Withdraw on the investigator’s word', ru: 'Отозвать по решению следователя', kk: 'Тергеушінің шешімімен қайтарып алу' },
                          from: open, to: 'withdrawn', by: agency, basis: 'internal-procedure', clocks: 'cancel', does: withdraw },
    noteLateEvent:      { says: { en: 'Note what came too late', ru: 'Отметить запоздавшее сообщение', kk: 'Кешігіп келгенін белгілеу' },
                          from: [...open, ...ended], to: 'same', by: agency, basis: 'internal-procedure', does: noteLateEvent },
    },
});
