import type { Rule } from '#libs/lifecycle';
import type { ParticipantRole } from './interview-items.js';
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

const conflict = {
  en: 'The legal representative may be, or be close to, the suspect: another one must take part',
  ru: 'Законный представитель может оказаться подозреваемым или близким к нему: нужен другой представитель',
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
export const representativeIsStillNoSuspect: Rule<Investigation, NamesInterview> = {
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

interface Joining {
  readonly newcomer?: (Named & { readonly role: ParticipantRole; readonly subject?: string | undefined }) | undefined;
}

/** Nor does a suspect come in later. */
export const newcomerIsNoSuspect: Rule<Investigation, Joining> = {
  code: 'representative-in-conflict',
  says: conflict,
  looksAtInput: true,
  holds: (investigation, { newcomer }) => newcomer?.role !== 'representative' || !isInConflict(investigation, newcomer),
};
