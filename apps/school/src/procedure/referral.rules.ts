import type { Rule } from '#libs/lifecycle';
import type { Content } from './content.js';
import { isIin, normaliseIin } from './iin.js';
import { excludedBy, ownerOf, supportOf, type Referral } from './referral.js';

export const schoolIsMine: Rule<Referral> = {
  code: 'school-is-mine',
  says: {
    en: 'A referral is raised at a school where you work',
    ru: 'Направление подаётся в школе, где вы работаете',
    kk: 'Жолдама өзіңіз жұмыс істейтін мектепте беріледі',
  },
  holds: ({ schoolId }, _input, { actor }) => actor.units.includes(schoolId),
};

export const somethingNoticed: Rule<Referral> = {
  code: 'something-noticed',
  says: {
    en: 'Say what was noticed, or write down the child’s own words',
    ru: 'Опишите, что замечено, или запишите слова ребёнка',
    kk: 'Не байқалғанын жазыңыз немесе баланың өз сөзін жазып алыңыз',
  },
  holds: ({ summary }) => summary.noticed,
};

export const childOrDescription: Rule<Referral> = {
  code: 'child-or-description',
  says: {
    en: 'Name the child, or describe them as far as known: age, class or account',
    ru: 'Назовите ребёнка или опишите, насколько известно: возраст, класс или аккаунт',
    kk: 'Баланы атаңыз немесе белгілі болғанынша сипаттаңыз: жасы, сыныбы немесе аккаунты',
  },
  holds: ({ summary }) => summary.child !== 'none',
};

export const iinIsValid: Rule<Referral> = {
  code: 'iin-check-digit',
  says: {
    en: 'The IIN is not right: its check digit does not match. Correct it or leave it out',
    ru: 'ИИН указан неверно: не совпадает контрольная цифра. Исправьте его или не указывайте',
    kk: 'ЖСН қате: бақылау саны сәйкес емес. Түзетіңіз немесе көрсетпеңіз',
  },
  holds: ({ summary }) => summary.iin !== 'invalid',
};

export const safetyAnswered: Rule<Referral> = {
  code: 'safety-answered',
  says: {
    en: 'Answer whether the child is safe now; “unknown” is an answer',
    ru: 'Ответьте, в безопасности ли ребёнок сейчас; «неизвестно» — тоже ответ',
    kk: 'Баланың қазір қауіпсіз бе, жоқ па екенін көрсетіңіз; «белгісіз» де жауап',
  },
  holds: ({ summary }) => summary.safeNow !== null,
};

export const accountsComplete: Rule<Referral> = {
  code: 'accounts-complete',
  says: {
    en: 'Each account needs its platform and its name; remove rows that stayed empty',
    ru: 'Для каждого аккаунта нужны платформа и имя; удалите пустые строки',
    kk: 'Әр аккаунтқа платформасы мен атауы керек; бос жолдарды алып тастаңыз',
  },
  holds: ({ summary }) => summary.accountsUnfinished === 0,
};

export const raisedWithReason: Rule<Referral> = {
  code: 'raised-with-reason',
  says: {
    en: 'Say why you raise the urgency',
    ru: 'Укажите причину повышения срочности',
    kk: 'Шұғылдықты көтеру себебін көрсетіңіз',
  },
  holds: ({ summary }) => summary.raisedTo === null || summary.raisedWithReason,
};

/** A teacher's concern goes to the psychologist first, unless that would cost the child time or secrecy. */
export const psychologistSends: Rule<Referral> = {
  code: 'psychologist-sends-it',
  says: {
    en: 'Hand it to the school’s psychologist. You may send it yourself where there is none, where they must not be told, or when the child is in immediate danger',
    ru: 'Передайте его школьному психологу. Самостоятельно можно отправить, если психолога нет, ему нельзя сообщать или ребёнок в непосредственной опасности',
    kk: 'Оны мектеп психологына беріңіз. Психолог болмаса, оған айтуға болмаса немесе балаға тікелей қауіп төнсе, өзіңіз жібере аласыз',
  },
  holds: ({ psychologists, excluded, urgency }, _input, { actor }) =>
    actor.roles.includes('psychologist') ||
    urgency === 'immediate' ||
    psychologists.every((subject) => excluded.includes(subject)),
};

const ownerIsNamed = (record: Referral, exclusions: NonNullable<Content['exclusions']>): boolean =>
  excludedBy(exclusions).some((subject) => subject === ownerOf(record));

/** Who is excluded would lose the referral in the middle of their work. */
export const notTheSender: Rule<
  Referral,
  { exclusions?: Content['exclusions'] | undefined; content?: Content | undefined }
> = {
  code: 'not-the-sender',
  says: {
    en: 'The person who raises the referral cannot be among those who must not be told',
    ru: 'Тот, кто подаёт направление, не может быть среди тех, кому нельзя сообщать',
    kk: 'Жолдаманы берген адам айтуға болмайтындардың қатарында бола алмайды',
  },
  looksAtInput: true,
  holds: (record, { exclusions, content }) => !ownerIsNamed(record, exclusions ?? content?.exclusions ?? []),
};

export const filesAreAttached: Rule<Referral, { files?: readonly string[] | undefined }> = {
  code: 'file-not-attached',
  says: {
    en: 'Attach the file to this referral first',
    ru: 'Сначала прикрепите файл к этому направлению',
    kk: 'Алдымен файлды осы жолдамаға тіркеңіз',
  },
  looksAtInput: true,
  holds: (record, { files = [] }) => files.every((itemId) => record.files.some((file) => file.itemId === itemId)),
};

export const somethingAdded: Rule<Referral, Readonly<Record<string, unknown>>> = {
  code: 'something-added',
  says: { en: 'Add something', ru: 'Добавьте что-нибудь', kk: 'Бірдеңе қосыңыз' },
  looksAtInput: true,
  holds: (_record, input) => Object.values(input).some(isSomething),
};

/** A section of which nothing was filled in adds nothing. */
const isSomething = (part: unknown): boolean =>
  typeof part === 'object' && part !== null
    ? Object.values(part).some((each) => each !== undefined && each !== '')
    : part !== undefined && part !== '';

export const addedIinIsValid: Rule<Referral, { child?: Content['child'] }> = {
  ...iinIsValid,
  looksAtInput: true,
  holds: (_record, { child }) => child?.iin === undefined || child.iin === '' || isIin(normaliseIin(child.iin)),
};

export const aQuestionIsOpen: Rule<Referral> = {
  code: 'no-question-open',
  says: { en: 'The police have not asked anything', ru: 'Вопросов от полиции нет', kk: 'Полициядан сұрақ жоқ' },
  holds: ({ questions }) => questions.some(({ answeredAt }) => answeredAt === null),
};

export const thatQuestionIsOpen: Rule<Referral, { questionId: string }> = {
  code: 'question-not-open',
  says: {
    en: 'There is no such open question',
    ru: 'Такого открытого вопроса нет',
    kk: 'Мұндай ашық сұрақ жоқ',
  },
  looksAtInput: true,
  holds: ({ questions }, { questionId }) =>
    questions.some((question) => question.questionId === questionId && question.answeredAt === null),
};

export const questionsAnswered: Rule<Referral> = {
  code: 'question-waits',
  says: {
    en: 'A question of the police waits for an answer',
    ru: 'Вопрос полиции ждёт ответа',
    kk: 'Полицияның сұрағы жауап күтіп тұр',
  },
  holds: ({ questions }) => questions.every(({ answeredAt }) => answeredAt !== null),
};

const over = (state: string | undefined): boolean => state === undefined || state === 'declined' || state === 'closed';

/** While support runs a child may need to be seen at once again; only what nobody has answered yet is not asked for twice. */
export const urgentSupportNotAwaited: Rule<Referral> = {
  code: 'support-already-asked',
  says: {
    en: 'Urgent support was asked for already, and the answer is awaited',
    ru: 'Срочная поддержка уже запрошена, ожидается ответ',
    kk: 'Шұғыл қолдау сұралған, жауап күтілуде',
  },
  holds: (record) => !['requested', 'reopened'].includes(supportOf(record, 'urgent') ?? ''),
};

/** The loop is closed only when nobody's support of the child is still under way. */
export const supportSettled: Rule<Referral> = {
  code: 'support-under-way',
  says: {
    en: 'Support of the child is still under way',
    ru: 'Поддержка ребёнка ещё продолжается',
    kk: 'Баланы қолдау әлі жалғасып жатыр',
  },
  holds: (record) => over(supportOf(record, 'urgent')) && over(supportOf(record, 'rehabilitation')),
};

export const rehabilitationOrReason: Rule<Referral, { withoutRehabilitation?: string | undefined }> = {
  code: 'rehabilitation-or-reason',
  says: {
    en: 'The child was not referred for rehabilitation: say why none is needed',
    ru: 'Ребёнка не направили на реабилитацию: укажите, почему она не нужна',
    kk: 'Бала оңалтуға жіберілмеген: неге қажет емес екенін көрсетіңіз',
  },
  looksAtInput: true,
  holds: (record, { withoutRehabilitation }) =>
    record.status === 'refused' ||
    supportOf(record, 'rehabilitation') !== undefined ||
    withoutRehabilitation !== undefined,
};

export const toAPsychologist: Rule<Referral, { to: string }> = {
  code: 'not-a-psychologist-here',
  says: {
    en: 'It can be handed to a psychologist of this school who may be told',
    ru: 'Передать можно психологу этой школы, которому разрешено сообщать',
    kk: 'Оны осы мектептің айтуға болатын психологына беруге болады',
  },
  looksAtInput: true,
  holds: (record, { to }, { supplied }) =>
    (supplied as { isPsychologist?: boolean } | undefined)?.isPsychologist === true && !record.excluded.includes(to),
};
