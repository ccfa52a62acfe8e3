import { actionRecorded, type Fact, type RegionCode } from '#libs/contracts';
import type { ProvisionCode } from '#libs/legal-basis';
import type { Notice, NoticeCode } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';

/** What every milestone of a case says openly. */
export const milestoneOf = ({ referral, region }: Investigation): { referralId: string; region: RegionCode } => ({
  referralId: referral.referralId,
  region,
});

/** An investigative action as oversight learns of it: that and when, never what it found. */
export const actionFact = ({ region }: Investigation, stage: number, action: string, basis: ProvisionCode): Fact =>
  actionRecorded.of({ open: { region, stage, action, basis } });

/** How orders and requests refer to the case: the number of the case to which it is joined, else its own in ERDR, before that the referral's own. */
export const caseReferenceOf = ({ registration, referral, joinedTo }: Investigation): string =>
  joinedTo?.caseNumber ?? registration.number ?? referral.number;

export const dutyOfficersOf = (unitId: string | null, code: NoticeCode): Notice => ({
  code,
  to: { role: 'duty-officer', unitId },
});
export const headsOf = (unitId: string | null, code: NoticeCode): Notice => ({
  code,
  to: { role: 'head-of-unit', unitId },
});

/** Tells those who work on it; the unit's duty officers while it is nobody's. */
export function handlersOf({ people, unitId }: Investigation, code: NoticeCode): Notice[] {
  const assignees = people.filter((person) => person.as === 'assignee');
  if (assignees.length === 0) return [dutyOfficersOf(unitId, code)];
  return assignees.map(({ subject }) => ({ code, to: { subject } }));
}

/** The account ids that every order carries along, so that every agency can refuse them. */
export const excludedOf = ({ excluded }: Investigation): string[] => [...excluded];

/** Files that are in the vault of this case, registered or not yet. */
export const fileIdsOf = ({ evidence, unregisteredFiles }: Investigation): string[] =>
  [...evidence, ...unregisteredFiles].flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId]));
