import type { Rule } from '#libs/lifecycle';
import type { ParticipantRole } from './interview-items.js';
import { rule } from './interview-rule.js';
import type { Investigation } from './investigation.js';
import { hasRole, mustBePresent } from './presence.js';
import type { Named } from './same-person.js';

/** What must hold before an interview of the child is planned, or planned once more. */

export interface Planned {
  readonly advice: 'now' | 'later' | 'not-at-all';
  readonly plannedFor?: string | undefined;
  readonly room?: string | undefined;
  readonly participants: readonly (Named & { readonly role: ParticipantRole; readonly subject?: string | undefined })[];
  readonly representative: 'first' | 'other';
  readonly representativeChecked: boolean;
  readonly repeatReason?: string | undefined;
}
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
