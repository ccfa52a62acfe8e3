import type { Rule } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';

interface Planned {
  readonly advice: 'now' | 'later' | 'not-at-all';
  readonly plannedFor?: string | undefined;
  readonly representative: 'first' | 'other';
  readonly repeatReason?: string | undefined;
}

interface Held {
  readonly interviewId: string;
  readonly psychologistPresent: boolean;
  readonly representativePresent: boolean;
  readonly onVideo: boolean;
  readonly room: 'special' | 'suitable' | 'other';
}

const hasTakenPlace = ({ interviews }: Investigation): boolean =>
  interviews.some(({ status }) => status === 'held' || status === 'stopped');

/** The first approval on which no interview rests yet. */
export const unusedApproval = ({ repeatApprovals, interviews }: Investigation): string | undefined =>
  repeatApprovals.find(({ id }) => !interviews.some((interview) => interview.approval === id))?.id;

/** One sitting, so that it need not be repeated; a repeat has a reason and an approval (manual, section 5). */
export const repeatIsApproved: Rule<Investigation, Planned> = {
  code: 'repeat-not-approved',
  says: {
    en: 'The child was interviewed already: another interview needs a reason and the approval of the head of unit',
    ru: 'Ребёнка уже допрашивали: для повторного допроса нужны причина и одобрение начальника подразделения',
    kk: 'Баладан бұрын жауап алынған: қайта жауап алуға себеп пен бөлімше бастығының мақұлдауы керек',
  },
  looksAtInput: true,
  holds: (investigation, { advice, repeatReason }) =>
    advice === 'not-at-all' ||
    !hasTakenPlace(investigation) ||
    (unusedApproval(investigation) !== undefined && (repeatReason ?? '').trim() !== ''),
};

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

/** The representative who sits beside the child is no suspect and has no conflict of interest (manual, section 5). */
export const representativeIsNoSuspect: Rule<Investigation, Planned> = {
  code: 'representative-in-conflict',
  says: {
    en: 'The legal representative may be, or be close to, the suspect: another one must take part',
    ru: 'Законный представитель может быть подозреваемым или близок к нему: нужен другой представитель',
    kk: 'Заңды өкіл күдікті немесе оған жақын адам болуы мүмкін: басқа өкіл қатысуға тиіс',
  },
  looksAtInput: true,
  holds: ({ representativeInConflict }, { advice, representative }) =>
    advice === 'not-at-all' || !representativeInConflict || representative === 'other',
};

/** An interview that shall take place has its time. */
export const timeIsSet: Rule<Investigation, Planned> = {
  code: 'time-missing',
  says: {
    en: 'Say when the interview is planned',
    ru: 'Укажите, на какое время запланирован допрос',
    kk: 'Жауап алу қай уақытқа жоспарланғанын көрсетіңіз',
  },
  looksAtInput: true,
  holds: (_investigation, { advice, plannedFor }) => advice === 'not-at-all' || plannedFor !== undefined,
};

/** The psychologist advised and the interview was planned (CPC 214). */
export const interviewIsPlanned: Rule<Investigation, Held> = {
  code: 'interview-not-planned',
  says: {
    en: 'An interview is held as it was planned, after the psychologist’s advice',
    ru: 'Допрос проводится по плану, после совета психолога',
    kk: 'Жауап алу психологтің кеңесінен кейін, жоспар бойынша өткізіледі',
  },
  looksAtInput: true,
  holds: ({ interviews }, { interviewId }) =>
    interviews.some(({ id, status }) => id === interviewId && status === 'planned'),
};

const interviewRule = (
  code: string,
  en: string,
  ru: string,
  kk: string,
  holds: (held: Held) => boolean,
): Rule<Investigation, Held> => ({
  code,
  says: { en, ru, kk },
  looksAtInput: true,
  holds: (_investigation, held) => holds(held),
});

/** Psychologist and legal representative present, on video, in a suitable room (CPC 223 as the manual cites it). */
export const interviewIsLawful: readonly Rule<Investigation, Held>[] = [
  interviewRule(
    'psychologist-missing',
    'The child is interviewed only with a psychologist present',
    'Ребёнка допрашивают только в присутствии психолога',
    'Баладан тек психологтің қатысуымен жауап алынады',
    ({ psychologistPresent }) => psychologistPresent,
  ),
  interviewRule(
    'representative-missing',
    'The child is interviewed only with a legal representative present',
    'Ребёнка допрашивают только в присутствии законного представителя',
    'Баладан тек заңды өкілдің қатысуымен жауап алынады',
    ({ representativePresent }) => representativePresent,
  ),
  interviewRule(
    'not-on-video',
    'The interview must be recorded on video',
    'Допрос должен записываться на видео',
    'Жауап алу бейнежазбаға түсірілуге тиіс',
    ({ onVideo }) => onVideo,
  ),
  interviewRule(
    'room-not-suitable',
    'The interview must take place in a special or suitable room',
    'Допрос проводится в специальной или подходящей комнате',
    'Жауап алу арнайы немесе қолайлы бөлмеде өткізілуге тиіс',
    ({ room }) => room !== 'other',
  ),
];
