import { dayInAlmaty } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import type { Interview, ParticipantRole } from './interview-items.js';
import { interviewOf, rule, type NamesInterview } from './interview-rule.js';
import type { Investigation } from './investigation.js';
import { isThere, mustBePresent } from './presence.js';
import type { Named } from './same-person.js';
import { suppliedTo, type WithKnownEntry } from './supplied.js';

/** How an interview of the child begins, goes on and ends. */

/** Nothing is planned beside an interview that goes on at this moment, and no investigation ends or stands still over it: its video would never be hashed. */
export const noneIsUnderWay: Rule<Investigation> = {
  code: 'interview-under-way',
  says: {
    en: 'An interview is under way: end it first',
    ru: 'Допрос идёт: сначала его нужно окончить',
    kk: 'Жауап алу жүріп жатыр: алдымен оны аяқтау керек',
  },
  holds: ({ interviews }) => !interviews.some(({ status }) => status === 'under-way'),
};

/** The psychologist advised and the interview was planned (CPC 214). */
export const interviewIsPlanned = rule<NamesInterview>(
  'interview-not-planned',
  'An interview begins as it was planned, after the psychologist’s advice',
  'Допрос начинают по плану, после совета психолога',
  'Жауап алу психологтың кеңесінен кейін, жоспар бойынша басталады',
  (investigation, names) => interviewOf(investigation, names)?.status === 'planned',
);

/**
 * Advice to wait binds whoever would begin: no sooner than on the planned day in Almaty, at whatever hour suits the child. Where the advice has
 * changed, the interview is planned anew with it.
 */
export const adviceToWaitIsHeeded = rule<NamesInterview>(
  'advised-later',
  'The psychologist advises to interview the child later, not before the planned day. If the advice has changed, plan the interview anew with it',
  'Психолог советует допросить ребёнка позже, не раньше запланированного дня. Если совет изменился, запланируйте допрос заново',
  'Психолог баладан кейінірек, жоспарланған күннен ерте емес жауап алуға кеңес береді. Кеңес өзгерсе, жауап алуды қайта жоспарлаңыз',
  (investigation, names, { now }) => {
    const { advice, plannedFor } = interviewOf(investigation, names) ?? {};
    return advice !== 'later' || plannedFor === undefined || dayInAlmaty(now) >= dayInAlmaty(new Date(plannedFor));
  },
);

interface Starting extends NamesInterview {
  readonly room: 'special' | 'suitable' | 'other';
  readonly present: readonly string[];
  readonly recording: boolean;
}

const present =
  (role: 'psychologist' | 'representative') =>
  (investigation: Investigation, starting: Starting): boolean =>
    !mustBePresent(investigation.child.ageBand).includes(role) ||
    interviewOf(investigation, starting)?.participants.some(
      (each) => each.role === role && starting.present.includes(each.id),
    ) === true;

/** Psychologist and legal representative present, on video, in a suitable room (CPC 223 as the manual cites it). */
export const interviewBeginsLawfully: readonly Rule<Investigation, Starting>[] = [
  rule(
    'psychologist-missing',
    'The child is interviewed only with a psychologist present',
    'Ребёнка допрашивают только в присутствии психолога',
    'Баладан тек психологтың қатысуымен жауап алынады',
    present('psychologist'),
  ),
  rule(
    'representative-missing',
    'The child is interviewed only with a legal representative present',
    'Ребёнка допрашивают только в присутствии законного представителя',
    'Баладан тек заңды өкілдің қатысуымен жауап алынады',
    present('representative'),
  ),
  rule(
    'not-on-video',
    'The interview must be recorded on video: start the recording first',
    'Допрос должен записываться на видео: сначала включите запись',
    'Жауап алу бейнежазбаға түсірілуге тиіс: алдымен жазбаны қосыңыз',
    (_investigation, { recording }) => recording,
  ),
  rule(
    'room-not-suitable',
    'The interview must take place in a special or suitable room',
    'Допрос проводится в специальной или подходящей комнате',
    'Жауап алу арнайы немесе қолайлы бөлмеде өткізілуге тиіс',
    (_investigation, { room }) => room !== 'other',
  ),
];

export const interviewIsUnderWay = rule<NamesInterview>(
  'interview-not-under-way',
  'This interview is not under way',
  'Этот допрос сейчас не идёт',
  'Бұл жауап алу қазір жүріп жатқан жоқ',
  (investigation, names) => interviewOf(investigation, names)?.status === 'under-way',
);

/** What is entered happened after the beginning, and not in the future. */
export const timeFits = rule<NamesInterview & { readonly at?: string | undefined }>(
  'time-outside-interview',
  'The time must lie between the beginning of the interview and now',
  'Время должно быть между началом допроса и настоящим моментом',
  'Уақыт жауап алудың басталуы мен қазіргі сәттің арасында болуға тиіс',
  (investigation, { interviewId, at }, { now }) => {
    const { startedAt, endedAt } = interviewOf(investigation, { interviewId }) ?? {};
    if (at === undefined || startedAt === undefined) return true;
    return (
      Date.parse(at) >= Date.parse(startedAt) &&
      Date.parse(at) <= (endedAt === undefined ? now.getTime() : Date.parse(endedAt))
    );
  },
);

interface Coming extends NamesInterview {
  readonly what: 'came' | 'left';
  readonly participantId?: string | undefined;
  readonly newcomer?: (Named & { readonly role: ParticipantRole; readonly subject?: string | undefined }) | undefined;
}

/** Who comes was not there, who leaves was; a newcomer can only come. */
export const comesOrGoesInTurn = rule<Coming>(
  'presence-out-of-turn',
  'Name one participant: who comes must not be there yet, who leaves must be',
  'Укажите одного участника: пришедшего ещё нет в комнате, уходящий в ней есть',
  'Бір қатысушыны көрсетіңіз: келген адам бөлмеде әлі жоқ, кеткен адам бөлмеде болуға тиіс',
  (investigation, { interviewId, what, participantId, newcomer }) => {
    const interview = interviewOf(investigation, { interviewId });
    if (interview === undefined || (participantId === undefined) === (newcomer === undefined)) return false;
    if (participantId === undefined) return what === 'came';
    return (
      interview.participants.some(({ id }) => id === participantId) &&
      isThere(interview, participantId) === (what === 'left')
    );
  },
);

const onBreak = (interview: Interview | undefined): boolean =>
  interview?.breaks.some(({ to }) => to === undefined) === true;

/** A break begins while questions are asked and ends where one is. */
export const breakIsInTurn = rule<NamesInterview & { readonly what: 'begins' | 'ends' }>(
  'break-out-of-turn',
  'A break begins while the interview goes on, and ends when there is one',
  'Перерыв начинают во время допроса и заканчивают, если он идёт',
  'Үзіліс жауап алу кезінде басталады және жүріп жатқан үзіліс аяқталады',
  (investigation, { interviewId, what }) => onBreak(interviewOf(investigation, { interviewId })) === (what === 'ends'),
);

/** Entries may arrive after the end, when the connection was lost meanwhile; for a plan there are none. */
export const interviewHasBegun = rule<NamesInterview>(
  'interview-not-begun',
  'The interview has not begun: nothing can be logged yet',
  'Допрос ещё не начат: вносить вопросы рано',
  'Жауап алу әлі басталмаған: сұрақ енгізуге ерте',
  (investigation, names) => interviewOf(investigation, names)?.startedAt !== undefined,
);

/** Questions of the substantive phase stand in a topic block. */
export const blockIsNamed = rule<{ readonly phase: string; readonly block?: string | undefined }>(
  'topic-missing',
  'Say to which topic a question of the substantive phase belongs',
  'Укажите тему вопроса основной части',
  'Негізгі бөлім сұрағының тақырыбын көрсетіңіз',
  (_investigation, { phase, block }) => phase !== 'substantive' || block !== undefined,
);

/** The same entry sent again is one entry; another one needs an id of its own. */
export const entryIsTheSame: Rule<Investigation, object> = {
  code: 'entry-differs',
  says: {
    en: 'An entry with this id stands in the log with other words: correct it by a new entry',
    ru: 'Запись с этим номером уже есть в журнале с другим текстом: внесите исправление новой записью',
    kk: 'Осы нөмірлі жазба журналда басқа мәтінмен бар: түзетуді жаңа жазбамен енгізіңіз',
  },
  looksAtInput: true,
  holds: (_investigation, _input, at) => suppliedTo<WithKnownEntry>(at).known !== 'other',
};

/** The recording is hashed when it stops, and once. */
export const videoIsAwaited = rule<NamesInterview>(
  'video-not-awaited',
  'A video is attached once, after the interview has ended',
  'Видеозапись прикладывают один раз, после окончания допроса',
  'Бейнежазба жауап алу аяқталғаннан кейін бір рет тіркеледі',
  (investigation, names) => {
    const interview = interviewOf(investigation, names);
    return interview?.endedAt !== undefined && interview.videoSha256 === undefined;
  },
);

export const fileIsVideo = rule<NamesInterview & { readonly fileId: string }>(
  'not-a-video',
  'Name a video that was uploaded to this case and has no protocol yet',
  'Укажите видеофайл, загруженный в это дело и ещё без протокола',
  'Осы іске жүктелген, хаттамасы әлі жоқ бейнефайлды көрсетіңіз',
  ({ unregisteredFiles }, { fileId }) =>
    unregisteredFiles.some((file) => file.fileId === fileId && file.mediaType.startsWith('video/')),
);
