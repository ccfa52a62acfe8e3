import type { Rule } from '#libs/lifecycle';
import type { Interview, ParticipantRole } from './interview-items.js';
import type { Planned } from './interview-plan.rules.js';
import { interviewOf, type NamesInterview } from './interview-rule.js';
import type { Investigation } from './investigation.js';
import { mayBe, mayBeCalled, type Named } from './same-person.js';

/** Who sits beside the child must be neither suspect nor close to one: when it is planned, when it begins, and when somebody comes in. */

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

interface Sitting extends Named {
  readonly role: ParticipantRole;
  readonly subject?: string | undefined;
}

/** Which of them is asked about: the representative, for whom more is asked, or anybody else. */
type Which = 'representative' | 'others';
const isOf = (which: Which, { role }: Sitting): boolean => (role === 'representative') === (which === 'representative');

const inConflict = (investigation: Investigation, which: Which, people: readonly Sitting[]): boolean =>
  people.some((each) => isOf(which, each) && isInConflict(investigation, each));

/** Who takes part, with their names where the personal part has them. */
const sittingIn = ({ sealed }: Investigation, { id: interview, participants }: Interview): readonly Sitting[] => {
  const named = sealed?.interviewNames?.[interview] ?? {};
  return participants.map(({ id, role, subject }) => ({ name: '', ...named[id], role, subject }));
};

const says = {
  representative: {
    code: 'representative-in-conflict',
    says: {
      en: 'The legal representative may be, or be close to, the suspect: another one must take part',
      ru: 'Законный представитель может оказаться подозреваемым или близким к нему: нужен другой представитель',
      kk: 'Заңды өкіл күдікті немесе оған жақын адам болуы мүмкін: басқа өкіл қатысуға тиіс',
    },
    looksAtInput: true,
  },
  others: {
    code: 'participant-in-conflict',
    says: {
      en: 'Somebody who takes part may be the suspect, or must not be told of this case: another person must take part',
      ru: 'Один из участников может оказаться подозреваемым или не должен знать об этом деле: нужен другой участник',
      kk: 'Қатысушылардың бірі күдікті болуы мүмкін немесе бұл іс туралы білмеуге тиіс: басқа адам қатысуы керек',
    },
    looksAtInput: true,
  },
} as const;

/** The representative who sits beside the child is no suspect and has no conflict of interest (manual, section 5). */
export const representativeIsNoSuspect: Rule<Investigation, Planned> = {
  ...says.representative,
  holds: (investigation, { advice, representative, participants }) =>
    advice === 'not-at-all' ||
    ((!investigation.representativeInConflict || representative === 'other') &&
      !inConflict(investigation, 'representative', participants)),
};

/** A child does not speak before the one who did it, whatever chair they sit on: psychologist, interpreter, observer, colleague. */
export const othersAreNoSuspects: Rule<Investigation, Planned> = {
  ...says.others,
  holds: (investigation, { advice, participants }) =>
    advice === 'not-at-all' || !inConflict(investigation, 'others', participants),
};

/** Between plan and beginning somebody may have become a suspect. */
export const representativeIsStillNoSuspect: Rule<Investigation, NamesInterview> = {
  ...says.representative,
  holds: (investigation, names) => {
    const interview = interviewOf(investigation, names);
    if (interview === undefined) return true;
    if (investigation.representativeInConflict && interview.representative === 'first') return false;
    return !inConflict(investigation, 'representative', sittingIn(investigation, interview));
  },
};

export const othersAreStillNoSuspects: Rule<Investigation, NamesInterview> = {
  ...says.others,
  holds: (investigation, names) => {
    const interview = interviewOf(investigation, names);
    return interview === undefined || !inConflict(investigation, 'others', sittingIn(investigation, interview));
  },
};

interface Joining extends NamesInterview {
  readonly what: 'came' | 'left';
  readonly participantId?: string | undefined;
  readonly newcomer?: Sitting | undefined;
}

/** Who comes in now, named in the plan or not. Who has become a suspect meanwhile may leave, and not come back. */
function coming(
  investigation: Investigation,
  { what, participantId, newcomer, ...names }: Joining,
): readonly Sitting[] {
  if (newcomer !== undefined) return [newcomer];
  const interview = interviewOf(investigation, names);
  if (what === 'left' || interview === undefined) return [];
  const place = interview.participants.findIndex(({ id }) => id === participantId);
  return sittingIn(investigation, interview).filter((_each, at) => at === place);
}

/** Nor does a suspect come in later. */
export const whoComesIsNoSuspect: readonly Rule<Investigation, Joining>[] = (['representative', 'others'] as const).map(
  (which) => ({
    ...says[which],
    holds: (investigation, joining) => !inConflict(investigation, which, coming(investigation, joining)),
  }),
);
