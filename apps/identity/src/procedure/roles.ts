import { agencies, type AgencyId } from '#libs/contracts';
import type { Role } from '#libs/lifecycle';

/** Roles that every agency has: who runs its service, and who audits it. Neither reads a case. */
const everywhere = ['administrator', 'auditor'] as const satisfies readonly Role[];

/** Which roles an agency has (domain, actors). */
const rolesAt: Readonly<Record<AgencyId, readonly Role[]>> = {
  school: ['psychologist', 'teacher', 'head-of-school'],
  police: ['duty-officer', 'investigator', 'juvenile-inspector', 'head-of-unit'],
  'platform-liaison': ['liaison-officer'],
  'expert-bureau': ['coordinator', 'expert', 'expert-group-member'],
  'social-services': ['coordinator', 'social-worker', 'rehabilitation-psychologist', 'partner'],
  oversight: ['prosecutor', 'analyst'],
};

export const rolesOf = (agency: AgencyId): readonly Role[] => [...rolesAt[agency], ...everywhere];

export const isAgency = (agency: string): agency is AgencyId => (agencies as readonly string[]).includes(agency);

/** The role whose assignments say for which kinds of examination the person is qualified. */
export const roleWithKinds: Role = 'expert';
