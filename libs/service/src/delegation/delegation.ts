import type { AbsenceReason } from '#libs/legal-basis';
import type { Participant, RecordCore } from '#libs/lifecycle';

/**
 * Somebody is away, and a colleague of the same unit and role stands in for them. It is about no child: its chain is its own id. The absent one owns
 * it, the deputy is added to it, and it belongs to their unit, whose head sees it.
 */
export interface Delegation extends RecordCore {
  readonly absent: string;
  readonly deputy: string;
  /** In which role the deputy stands in. */
  readonly role: string;
  readonly namedBy: string;
  readonly reason: AbsenceReason;
  /** First and last day, as was said. */
  readonly from: string;
  readonly until: string;
  /** The same as instants (ISO 8601). The database compares them with its clock; whatever else says that it is over comes afterwards. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly endedAt?: string;
  readonly withdrawnBy?: string;
}

/** What is known of a delegation that somebody wants to begin. */
export interface WithColleagues {
  /** Whether each works in that unit in that role. */
  readonly deputyWorksHere: boolean;
  readonly absentWorksHere: boolean;
  /** Delegations that overlap with it and name either of the two. */
  readonly beside: readonly Pick<Delegation, 'absent' | 'deputy' | 'role' | 'unitId'>[];
}

/** Who has a part in it. */
export const peopleOf = ({ absent, deputy }: Pick<Delegation, 'absent' | 'deputy'>): readonly Participant[] => [
  { subject: absent, as: 'owner' },
  { subject: deputy, as: 'added' },
];
