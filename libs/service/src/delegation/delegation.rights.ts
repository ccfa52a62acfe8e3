import type { AgencyId } from '#libs/contracts';
import type { By, Role } from '#libs/lifecycle';

/** Agencies whose work is given to people; oversight has none of its own. */
export type DelegatingAgency = Exclude<AgencyId, 'oversight'>;

/** What the rights table of an agency says of delegations. */
export interface DelegationRights {
  /** Who answers for a unit: the same whom its deadlines are told to. */
  readonly head: Role;
  /** Who may name a deputy, and end it: for themselves, and for anybody of their unit where they answer for it. */
  readonly names: By;
  /** Who sees it: both of them, and who answers for the unit. */
  readonly sees: By;
}

/** The rights of an agency at which `workers` have records of their own and `head` answers for a unit. In each of these roles somebody may stand in. */
const rightsOf = (head: Role, ...workers: readonly Role[]): DelegationRights => ({
  head,
  names: { ...each(workers, 'own'), [head]: ['own', 'unit'] },
  sees: { ...each(workers, ['own', 'assigned']), [head]: ['own', 'assigned', 'unit'] },
});

const each = (roles: readonly Role[], relation: NonNullable<By[Role]>): By =>
  Object.fromEntries(roles.map((role) => [role, relation]));

export const delegationRights: Readonly<Record<DelegatingAgency, DelegationRights>> = {
  school: rightsOf('head-of-school', 'psychologist', 'teacher'),
  police: rightsOf('head-of-unit', 'duty-officer', 'investigator', 'juvenile-inspector'),
  'platform-liaison': rightsOf('liaison-officer'),
  'expert-bureau': rightsOf('coordinator', 'expert', 'expert-group-member'),
  'social-services': rightsOf('coordinator', 'social-worker', 'rehabilitation-psychologist'),
};

/** In which roles somebody may stand in at an agency. */
export const delegableRoles = (agency: DelegatingAgency): readonly Role[] =>
  Object.keys(delegationRights[agency].names) as Role[];
