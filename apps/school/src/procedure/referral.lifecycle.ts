import {
  questionAnswered,
  referralAmended,
  referralResubmitted,
  referralSubmitted,
  urgentSupportRequestedBySchool,
} from '#libs/contracts';
import type { ProvisionCode, TimeLimitCode } from '#libs/legal-basis';
import { lifecycleOf, type By } from '#libs/lifecycle';
import type { Referral } from './referral.js';
import { amend } from './steps/amend.js';
import { answerQuestion } from './steps/answer-question.js';
import { attachFile } from './steps/attach-file.js';
import { closeAtSchool } from './steps/close-at-school.js';
import { detachFile } from './steps/detach-file.js';
import { discardDraft } from './steps/discard-draft.js';
import { handToPsychologist } from './steps/hand-to-psychologist.js';
import { milestone, recordQuestion, withReason } from './steps/record-milestone.js';
import { recordExclusions } from './steps/record-exclusions.js';
import { recordSchoolSupport } from './steps/record-school-support.js';
import { recordSupport } from './steps/record-support.js';
import { requestUrgentSupport } from './steps/request-urgent-support.js';
import { resubmit } from './steps/resubmit.js';
import { saveDraft } from './steps/save-draft.js';
import { startDraft } from './steps/start-draft.js';
import { submit } from './steps/submit.js';

const author: By = {
  psychologist: ['own', 'deputy'],
  teacher: ['own', 'deputy'],
  'head-of-school': ['own', 'deputy'],
};
const agency: By = { system: 'agency' };

const live = [
  'sent',
  'received',
  'question-open',
  'returned',
  'checking',
  'refused',
  'case-opened',
  'suspended',
  'terminated',
  'with-prosecutor',
  'in-court',
  'concluded',
] as const;
/** Where a word from another agency may find it: one that comes after the school closed it takes it up again. */
const told = [...live, 'closed'] as const;
/** Where a referral stands when its last question is answered. */
const standing = live.filter((state) => state !== 'question-open');

const law = {
  report: 'manual-report',
  chain: 'manual-chain',
  support: 'urgent-support',
  child: 'manual-child',
  own: 'internal-procedure',
  moved: 'change-of-jurisdiction',
} as const satisfies Record<string, ProvisionCode>;
const clock = { answer: 'answer-question', complete: 'complete-referral' } as const satisfies Record<
  string,
  TimeLimitCode
>;

export const referralLifecycle = lifecycleOf<Referral>()({
  initial: 'draft',
  // prettier-ignore
  states: {
    draft:             { says: { en: 'Draft', ru: 'Черновик', kk: 'Жоба' } },
    discarded:         { says: { en: 'Discarded', ru: 'Черновик удалён', kk: 'Жоба өшірілді' }, final: true },
    sent:              { says: { en: 'Sent to the police', ru: 'Отправлено в полицию', kk: 'Полицияға жіберілді' } },
    received:          { says: { en: 'Received by the police', ru: 'Принято полицией', kk: 'Полиция қабылдады' } },
    'question-open':   { says: { en: 'The police ask a question', ru: 'Есть вопрос полиции', kk: 'Полицияның сұрағы бар' } },
    returned:          { says: { en: 'Returned for completion', ru: 'Возвращено на доработку', kk: 'Толықтыруға қайтарылды' } },
    checking:          { says: { en: 'Registered; being checked', ru: 'Зарегистрировано, идёт проверка', kk: 'Тіркелді, тексеріліп жатыр' } },
    refused:           { says: { en: 'No case was opened', ru: 'Отказано в начале досудебного расследования', kk: 'Сотқа дейінгі тергеп-тексеруді бастаудан бас тартылды' } },
    'case-opened':     { says: { en: 'A case is open', ru: 'Начато досудебное расследование', kk: 'Сотқа дейінгі тергеп-тексеру басталды' } },
    suspended:         { says: { en: 'The investigation is suspended', ru: 'Расследование приостановлено', kk: 'Тергеу тоқтатыла тұрды' } },
    terminated:        { says: { en: 'The case was terminated', ru: 'Дело прекращено', kk: 'Іс тоқтатылды' } },
    'with-prosecutor': { says: { en: 'With the prosecutor', ru: 'У прокурора', kk: 'Прокурорда' } },
    'in-court':        { says: { en: 'In court', ru: 'В суде', kk: 'Сотта' } },
    concluded:         { says: { en: 'The case is concluded', ru: 'Дело завершено', kk: 'Іс аяқталды' } },
    closed:            { says: { en: 'Closed at school', ru: 'Закрыто в школе', kk: 'Мектепте жабылды' }, final: true },
  },
  // prettier-ignore
  steps: {
    startDraft:           { says: { en: 'Begin a referral', ru: 'Начать направление', kk: 'Жолдама бастау' }, from: [], to: 'draft', by: author, basis: law.report, does: startDraft },
    saveDraft:            { says: { en: 'Save', ru: 'Сохранить', kk: 'Сақтау' }, from: ['draft'], to: 'same', by: author, basis: law.report, does: saveDraft },
    detachFile:           { says: { en: 'Take the file off', ru: 'Убрать файл', kk: 'Файлды алып тастау' }, from: ['draft'], to: 'same', by: author, basis: law.report, does: detachFile },
    discardDraft:         { says: { en: 'Discard the draft', ru: 'Удалить черновик', kk: 'Жобаны өшіру' }, from: ['draft'], to: 'discarded', by: author, basis: law.own, does: discardDraft },
    handToPsychologist:   { says: { en: 'Hand to the psychologist', ru: 'Передать психологу', kk: 'Психологқа беру' }, from: ['draft', ...live], to: 'same', by: { ...author, 'head-of-school': ['own', 'deputy', 'unit'] }, basis: law.own, does: handToPsychologist },
    submit:               { says: { en: 'Send to the police', ru: 'Отправить в полицию', kk: 'Полицияға жіберу' }, from: ['draft'], to: 'sent', by: author, basis: law.chain, emits: [referralSubmitted], does: submit },
    amend:                { says: { en: 'Add information', ru: 'Дополнить', kk: 'Толықтыру' }, from: live, to: 'same', by: author, basis: law.chain, emits: [referralAmended], does: amend },
    answerQuestion:       { says: { en: 'Answer the question', ru: 'Ответить на вопрос', kk: 'Сұраққа жауап беру' }, from: live, to: ['same', ...standing], by: author, basis: law.chain, emits: [questionAnswered], does: answerQuestion },
    resubmit:             { says: { en: 'Send again', ru: 'Отправить повторно', kk: 'Қайта жіберу' }, from: ['returned'], to: 'sent', by: author, basis: law.chain, emits: [referralResubmitted], meets: [clock.complete], does: resubmit },
    requestUrgentSupport: { says: { en: 'Ask for urgent support', ru: 'Запросить срочную поддержку', kk: 'Шұғыл қолдау сұрау' }, from: live, to: 'same', by: author, basis: law.support, emits: [urgentSupportRequestedBySchool], does: requestUrgentSupport },
    recordSchoolSupport:  { says: { en: 'Record support at school', ru: 'Записать поддержку в школе', kk: 'Мектептегі қолдауды жазу' }, from: live, to: 'same', by: author, basis: law.child, does: recordSchoolSupport },
    closeAtSchool:        { says: { en: 'Close at school', ru: 'Закрыть в школе', kk: 'Мектепте жабу' }, from: ['refused', 'terminated', 'concluded'], to: 'closed', by: author, basis: law.chain, does: closeAtSchool },

    attachFile:             { says: { en: 'A file was attached', ru: 'Файл прикреплён', kk: 'Файл тіркелді' }, from: ['draft', ...live], to: 'same', by: agency, basis: law.report, does: attachFile },
    recordReceived:         { says: { en: 'The police received it', ru: 'Полиция приняла', kk: 'Полиция қабылдады' }, from: told, to: 'received', by: agency, basis: law.chain, does: milestone('received') },
    recordQuestion:         { says: { en: 'The police asked', ru: 'Полиция задала вопрос', kk: 'Полиция сұрақ қойды' }, from: told, to: 'question-open', by: agency, basis: law.chain, does: recordQuestion },
    recordReturned:         { says: { en: 'The police returned it', ru: 'Полиция вернула', kk: 'Полиция қайтарды' }, from: told, to: 'returned', by: agency, basis: law.chain, starts: [clock.complete], does: withReason('returned') },
    recordRerouted:         { says: { en: 'Passed to another region', ru: 'Передано в другой регион', kk: 'Басқа өңірге берілді' }, from: told, to: 'sent', by: agency, basis: law.moved, does: milestone('rerouted') },
    recordRegistered:       { says: { en: 'Registered', ru: 'Зарегистрировано', kk: 'Тіркелді' }, from: told, to: 'checking', by: agency, basis: law.chain, does: milestone('checking') },
    // A report that led to nothing must not be found by the child's number (a false one harms nobody's name).
    recordRefused:          { says: { en: 'No case was opened', ru: 'Досудебное расследование не начато', kk: 'Сотқа дейінгі тергеп-тексеру басталмады' }, from: told, to: 'refused', by: agency, basis: law.chain, does: withReason('refused', { marks: [] }) },
    recordCaseOpened:       { says: { en: 'A case was opened', ru: 'Начато досудебное расследование', kk: 'Сотқа дейінгі тергеп-тексеру басталды' }, from: told, to: 'case-opened', by: agency, basis: law.chain, does: milestone('case-opened') },
    recordSuspended:        { says: { en: 'Suspended', ru: 'Приостановлено', kk: 'Тоқтатыла тұрды' }, from: told, to: 'suspended', by: agency, basis: law.chain, does: milestone('suspended') },
    recordResumed:          { says: { en: 'Resumed', ru: 'Возобновлено', kk: 'Қайта басталды' }, from: told, to: 'case-opened', by: agency, basis: law.chain, does: milestone('resumed') },
    recordTerminated:       { says: { en: 'Terminated', ru: 'Прекращено', kk: 'Тоқтатылды' }, from: told, to: 'terminated', by: agency, basis: law.chain, does: milestone('terminated') },
    recordSentToProsecutor: { says: { en: 'To the prosecutor', ru: 'Направлено прокурору', kk: 'Прокурорға жіберілді' }, from: told, to: 'with-prosecutor', by: agency, basis: law.chain, does: milestone('with-prosecutor') },
    recordSentToCourt:      { says: { en: 'To court', ru: 'Направлено в суд', kk: 'Сотқа жіберілді' }, from: told, to: 'in-court', by: agency, basis: law.chain, does: milestone('in-court') },
    recordConcluded:        { says: { en: 'Concluded', ru: 'Завершено', kk: 'Аяқталды' }, from: told, to: 'concluded', by: agency, basis: law.chain, does: milestone('concluded') },
    recordExclusions:       { says: { en: 'Somebody must not be told', ru: 'Кому-то нельзя сообщать', kk: 'Біреуге хабарлауға болмайды' }, from: told, to: 'same', by: agency, basis: law.child, does: recordExclusions },
    recordSupport:          { says: { en: 'Support of the child', ru: 'Поддержка ребёнка', kk: 'Баланы қолдау' }, from: told, to: 'same', by: agency, basis: law.child, does: recordSupport },
  },
});
