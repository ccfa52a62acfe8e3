import { applicationFiled, applicationWithdrawn, urgentSupportRequestedBySchool } from '#libs/contracts';
import { lifecycleOf, type By } from '#libs/lifecycle';
import type { Application } from './application.js';
import { answeredAndSettled } from './application.rules.js';
import { referToPolice, requestSupport } from './steps/beside.js';
import { attachFile, detachFile, discardDraft, saveDraft, startDraft } from './steps/draft.js';
import { close, fileApplication, withdraw } from './steps/file-application.js';
import { recordAnswered, recordDecided, recordExtended, recordSupport, recordTakedown } from './steps/hear.js';

const author: By = { psychologist: ['own', 'deputy'], 'head-of-school': ['own', 'deputy'] };
const agency: By = { system: 'agency' };
const decided = ['confirmed', 'not-confirmed'] as const;
const live = ['filed', ...decided] as const;
/** Where a word from another agency may find it. */
const told = [...live, 'withdrawn', 'closed'] as const;

/** An application about cyberbullying, from the school's draft to the applicant's answer and the end of every order (ADR 0030). */
export const applicationLifecycle = lifecycleOf<Application>()({
  initial: 'draft',
  // prettier-ignore
  states: {
    draft:           { says: { en: 'Draft', ru: 'Черновик', kk: 'Жоба' } },
    discarded:       { says: { en: 'Discarded', ru: 'Черновик удалён', kk: 'Жоба өшірілді' }, final: true },
    filed:           { says: { en: 'Before the expert group', ru: 'На рассмотрении экспертной группы', kk: 'Сараптама тобының қарауында' } },
    confirmed:       { says: { en: 'Confirmed; the material is to be taken down', ru: 'Подтверждено, материал подлежит удалению', kk: 'Расталды, материал жойылуға тиіс' } },
    'not-confirmed': { says: { en: 'Not confirmed', ru: 'Не подтверждено', kk: 'Расталмады' } },
    withdrawn:       { says: { en: 'Withdrawn', ru: 'Отозвано', kk: 'Қайтарып алынды' }, final: true },
    closed:          { says: { en: 'Closed at school', ru: 'Закрыто в школе', kk: 'Мектепте жабылды' }, final: true },
  },
  // prettier-ignore
  steps: {
    startDraft:      { says: { en: 'Begin an application', ru: 'Начать заявление', kk: 'Өтініш бастау' }, from: [], to: 'draft', by: author, basis: 'cyberbullying-application', does: startDraft },
    saveDraft:       { says: { en: 'Save', ru: 'Сохранить', kk: 'Сақтау' }, from: ['draft'], to: 'same', by: author, basis: 'cyberbullying-application', does: saveDraft },
    detachFile:      { says: { en: 'Take the file off', ru: 'Убрать файл', kk: 'Файлды алып тастау' }, from: ['draft'], to: 'same', by: author, basis: 'cyberbullying-application', does: detachFile },
    discardDraft:    { says: { en: 'Discard the draft', ru: 'Удалить черновик', kk: 'Жобаны өшіру' }, from: ['draft'], to: 'discarded', by: author, basis: 'internal-procedure', does: discardDraft },
    fileApplication: { says: { en: 'Send to the expert group', ru: 'Направить экспертной группе', kk: 'Сараптама тобына жіберу' }, from: ['draft'], to: 'filed', by: author, basis: 'cyberbullying-application', emits: [applicationFiled.school], does: fileApplication },
    withdraw:        { says: { en: 'Withdraw', ru: 'Отозвать', kk: 'Қайтарып алу' }, from: ['filed'], to: 'withdrawn', by: author, basis: 'cyberbullying-rules', emits: [applicationWithdrawn], does: withdraw },
    referToPolice:   { says: { en: 'Report to the police as well', ru: 'Сообщить также в полицию', kk: 'Полицияға да хабарлау' }, from: live, to: 'same', by: author, basis: 'manual-report', does: referToPolice },
    requestSupport:  { says: { en: 'Ask for support of the child', ru: 'Запросить поддержку ребёнка', kk: 'Балаға қолдау сұрау' }, from: live, to: 'same', by: author, basis: 'urgent-support', emits: [urgentSupportRequestedBySchool], does: requestSupport },
    close:           { says: { en: 'Close at school', ru: 'Закрыть в школе', kk: 'Мектепте жабу' }, from: decided, to: 'closed', by: author, basis: 'cyberbullying-rules', requires: [answeredAndSettled], does: close },

    attachFile:      { says: { en: 'A file was attached', ru: 'Файл прикреплён', kk: 'Файл тіркелді' }, from: ['draft'], to: 'same', by: agency, basis: 'cyberbullying-application', does: attachFile },
    recordExtended:  { says: { en: 'The term was extended', ru: 'Срок продлён', kk: 'Мерзім ұзартылды' }, from: told, to: 'same', by: agency, basis: 'cyberbullying-rules', does: recordExtended },
    recordDecided:   { says: { en: 'The expert group decided', ru: 'Экспертная группа приняла решение', kk: 'Сараптама тобы шешім қабылдады' }, from: told, to: decided, by: agency, basis: 'cyberbullying-rules', does: recordDecided },
    recordAnswered:  { says: { en: 'The answer is there', ru: 'Поступил ответ', kk: 'Жауап келді' }, from: told, to: 'same', by: agency, basis: 'cyberbullying-rules', does: recordAnswered },
    recordTakedown:  { says: { en: 'News of an order', ru: 'Новости о предписании', kk: 'Нұсқама туралы мәлімет' }, from: told, to: 'same', by: agency, basis: 'takedown-order', does: recordTakedown },
    recordSupport:   { says: { en: 'Support of the child', ru: 'Поддержка ребёнка', kk: 'Баланы қолдау' }, from: told, to: 'same', by: agency, basis: 'manual-child', does: recordSupport },
  },
});
