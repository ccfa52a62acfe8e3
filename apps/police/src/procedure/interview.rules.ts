import type { Rule } from '#libs/lifecycle';
import type { Texts } from '#libs/problems';
import type { Interview, ParticipantRole } from './interview-items.js';
import type { Investigation } from './investigation.js';
import { hasRole, isThere, mustBePresent } from './presence.js';
import { mayBe, mayBeCalled, type Named } from './same-person.js';
import { suppliedTo, type WithKnownEntry } from './supplied.js';

interface Planned {
  readonly advice: 'now' | 'later' | 'not-at-all';
  readonly plannedFor?: string | undefined;
  readonly room?: string | undefined;
  readonly participants: readonly (Named & { readonly role: ParticipantRole; readonly subject?: string | undefined })[];
  readonly representative: 'first' | 'other';
  readonly representativeChecked: boolean;
  readonly repeatReason?: string | undefined;
}
type Names = { readonly interviewId: string };

const rule = <I>(
  code: string,
  en: string,
  ru: string,
  kk: string,
  holds: Rule<Investigation, I>['holds'],
): Rule<Investigation, I> => ({
  code,
  says: { en, ru, kk } satisfies Texts,
  looksAtInput: true,
  holds,
});

export const interviewOf = ({ interviews }: Investigation, { interviewId }: Names): Interview | undefined =>
  interviews.find(({ id }) => id === interviewId);

const hasTakenPlace = ({ interviews }: Investigation): boolean =>
  interviews.some(({ status }) => status === 'held' || status === 'stopped' || status === 'under-way');

/** The first approval on which no interview rests yet. */
export const unusedApproval = ({ repeatApprovals, interviews }: Investigation): string | undefined =>
  repeatApprovals.find(({ id }) => !interviews.some((each) => each.approval === id && each.status !== 'superseded'))
    ?.id;

/** One sitting, so that it need not be repeated; a repeat has a reason and an approval (manual, section 5). */
export const repeatIsApproved = rule<Planned>(
  'repeat-not-approved',
  'The child was interviewed already: another interview needs a reason and the approval of the head of unit',
  'Ребёнка уже допрашивали: для повторного допроса нужны причина и одобрение начальника подразделения',
  'Баладан бұрын жауап алынған: қайта жауап алуға себеп пен бөлімше бастығының мақұлдауы керек',
  (investigation, { advice, repeatReason }) =>
    advice === 'not-at-all' ||
    !hasTakenPlace(investigation) ||
    (isApproved(investigation) && (repeatReason ?? '').trim() !== ''),
);

/** A plan that takes the place of one which rests on an approval rests on the same approval. */
const isApproved = (investigation: Investigation): boolean =>
  unusedApproval(investigation) !== undefined ||
  investigation.interviews.some(({ status, approval }) => status === 'planned' && approval !== undefined);

/** There is something to repeat. */
export const wasInterviewed: Rule<Investigation> = {
  code: 'nothing-to-repeat',
  says: {
    en: 'The child has not been interviewed yet: the first interview needs no approval',
    ru: 'Ребёнка ещё не допрашивали: для первого допроса одобрение не нужно',
    kk: 'Баладан әлі жауап алынбаған: алғашқы жауап алуға мақұлдау керек емес',
  },
  holds: (investigation) => hasTakenPlace(investigation),
};

/** Nothing is planned beside an interview that goes on at this moment. */
export const noneIsUnderWay: Rule<Investigation> = {
  code: 'interview-under-way',
  says: {
    en: 'An interview is under way: end it first',
    ru: 'Допрос идёт: сначала его нужно окончить',
    kk: 'Жауап алу жүріп жатыр: алдымен оны аяқтау керек',
  },
  holds: ({ interviews }) => !interviews.some(({ status }) => status === 'under-way'),
};

/** An interview that shall take place has its time and its room. */
export const timeAndRoomAreSet = rule<Planned>(
  'time-or-room-missing',
  'Say when and in which room the interview is planned: a special or a suitable one',
  'Укажите, на какое время и в какой комнате запланирован допрос: в специальной или подходящей',
  'Жауап алу қай уақытқа және қай бөлмеге жоспарланғанын көрсетіңіз: арнайы немесе қолайлы бөлме',
  (_investigation, { advice, plannedFor, room }) =>
    advice === 'not-at-all' || (plannedFor !== undefined && room !== undefined),
);

/** Investigator, psychologist and, while the child is a minor, a legal representative (manual, section 7). */
export const participantsAreNamed = rule<Planned>(
  'participants-missing',
  'Name who takes part: the investigator, a psychologist and a legal representative',
  'Укажите участников: следователь, психолог и законный представитель',
  'Қатысушыларды көрсетіңіз: тергеуші, психолог және заңды өкіл',
  ({ child }, plan) =>
    plan.advice === 'not-at-all' ||
    ['investigator' as const, ...mustBePresent(child.ageBand)].every((role) => hasRole(plan as never, role)),
);

/** Somebody looked whether the representative is a suspect or has a conflict of interest, and says so (manual, section 5). */
export const representativeIsChecked = rule<Planned>(
  'representative-not-checked',
  'Confirm that the legal representative was checked: no suspect, no conflict of interest',
  'Подтвердите, что законный представитель проверен: не подозреваемый и без конфликта интересов',
  'Заңды өкілдің тексерілгенін растаңыз: күдікті емес және мүдделер қақтығысы жоқ',
  (_investigation, plan) =>
    plan.advice === 'not-at-all' || !hasRole(plan as never, 'representative') || plan.representativeChecked,
);

/** Whether a name that sits beside the child is that of a suspect, or of somebody who must not be told. */
export function isInConflict(
  { sealed, excluded, suspects }: Investigation,
  person: Named & { readonly subject?: string | undefined },
): boolean {
  if (person.subject !== undefined && excluded.includes(person.subject)) return true;
  if (sealed === undefined) return false;
  return (
    suspects.some(({ id }) => mayBe(person, sealed.suspects[id] ?? {})) ||
    sealed.exclusions.some(({ name }) => name !== undefined && mayBeCalled(person.name, name))
  );
}

const conflict = {
  en: 'The legal representative may be, or be close to, the suspect: another one must take part',
  ru: 'Законный представитель может быть подозреваемым или близок к нему: нужен другой представитель',
  kk: 'Заңды өкіл күдікті немесе оған жақын адам болуы мүмкін: басқа өкіл қатысуға тиіс',
} as const;

/** The representative who sits beside the child is no suspect and has no conflict of interest (manual, section 5). */
export const representativeIsNoSuspect: Rule<Investigation, Planned> = {
  code: 'representative-in-conflict',
  says: conflict,
  looksAtInput: true,
  holds: (investigation, { advice, representative, participants }) =>
    advice === 'not-at-all' ||
    ((!investigation.representativeInConflict || representative === 'other') &&
      !participants.some((each) => each.role === 'representative' && isInConflict(investigation, each))),
};

/** Between plan and beginning somebody may have become a suspect. */
export const representativeIsStillNoSuspect: Rule<Investigation, Names> = {
  code: 'representative-in-conflict',
  says: conflict,
  looksAtInput: true,
  holds: (investigation, names) => {
    const interview = interviewOf(investigation, names);
    if (interview === undefined) return true;
    if (investigation.representativeInConflict && interview.representative === 'first') return false;
    const named = investigation.sealed?.interviewNames?.[interview.id] ?? {};
    return !interview.participants.some(
      ({ id, role, subject }) =>
        role === 'representative' && isInConflict(investigation, { name: '', ...named[id], subject }),
    );
  },
};

/** The psychologist advised and the interview was planned (CPC 214). */
export const interviewIsPlanned = rule<Names>(
  'interview-not-planned',
  'An interview begins as it was planned, after the psychologist’s advice',
  'Допрос начинают по плану, после совета психолога',
  'Жауап алу психологтің кеңесінен кейін, жоспар бойынша басталады',
  (investigation, names) => interviewOf(investigation, names)?.status === 'planned',
);

interface Starting extends Names {
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
    'Баладан тек психологтің қатысуымен жауап алынады',
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

export const interviewIsUnderWay = rule<Names>(
  'interview-not-under-way',
  'This interview is not under way',
  'Этот допрос сейчас не идёт',
  'Бұл жауап алу қазір жүріп жатқан жоқ',
  (investigation, names) => interviewOf(investigation, names)?.status === 'under-way',
);

/** What is entered happened after the beginning, and not in the future. */
export const timeFits = rule<Names & { readonly at?: string | undefined }>(
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

interface Coming extends Names {
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

export const newcomerIsNoSuspect: Rule<Investigation, Coming> = {
  code: 'representative-in-conflict',
  says: conflict,
  looksAtInput: true,
  holds: (investigation, { newcomer }) => newcomer?.role !== 'representative' || !isInConflict(investigation, newcomer),
};

const onBreak = (interview: Interview | undefined): boolean =>
  interview?.breaks.some(({ to }) => to === undefined) === true;

/** A break begins while questions are asked and ends where one is. */
export const breakIsInTurn = rule<Names & { readonly what: 'begins' | 'ends' }>(
  'break-out-of-turn',
  'A break begins while the interview goes on, and ends when there is one',
  'Перерыв начинают во время допроса и заканчивают, если он идёт',
  'Үзіліс жауап алу кезінде басталады және жүріп жатқан үзіліс аяқталады',
  (investigation, { interviewId, what }) => onBreak(interviewOf(investigation, { interviewId })) === (what === 'ends'),
);

/** Entries may arrive after the end, when the connection was lost meanwhile; for a plan there are none. */
export const interviewHasBegun = rule<Names>(
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
export const videoIsAwaited = rule<Names>(
  'video-not-awaited',
  'A video is attached once, after the interview has ended',
  'Видеозапись прикладывают один раз, после окончания допроса',
  'Бейнежазба жауап алу аяқталғаннан кейін бір рет тіркеледі',
  (investigation, names) => {
    const interview = interviewOf(investigation, names);
    return interview?.endedAt !== undefined && interview.videoSha256 === undefined;
  },
);

export const fileIsVideo = rule<Names & { readonly fileId: string }>(
  'not-a-video',
  'Name a video that was uploaded to this case and has no protocol yet',
  'Укажите видеофайл, загруженный в это дело и ещё без протокола',
  'Осы іске жүктелген, хаттамасы әлі жоқ бейнефайлды көрсетіңіз',
  ({ unregisteredFiles }, { fileId }) =>
    unregisteredFiles.some((file) => file.fileId === fileId && file.mediaType.startsWith('video/')),
);
