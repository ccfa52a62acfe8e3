import type { Assignment } from '../api/session.js';

/** At which agencies, in which roles somebody may stand in; the last of each answers for a unit. */
const roles: Readonly<Record<string, readonly string[]>> = {
  school: ['psychologist', 'teacher', 'head-of-school'],
  'platform-liaison': ['liaison-officer'],
  'expert-bureau': ['expert', 'expert-group-member', 'coordinator'],
  'social-services': ['social-worker', 'rehabilitation-psychologist', 'coordinator'],
  police: ['duty-officer', 'investigator', 'juvenile-inspector', 'head-of-unit'],
};

/** The agencies at which the person may be stood in for. */
export const agenciesOf = (assignments: readonly Assignment[]): readonly string[] => [
  ...new Set(
    assignments.filter(({ agency, role }) => roles[agency]?.includes(role) === true).map((each) => each.agency),
  ),
];

/** Whether the person answers for a unit there, and so for whoever is away in it. */
export const answersFor = (assignments: readonly Assignment[], agency: string): boolean =>
  assignments.some((each) => each.agency === agency && each.role === roles[agency]?.at(-1));
