import { call, type Terms } from './call.js';
import type { components } from './described/police.js';
import type { DescribedSteps } from './steps.js';

/** Who stands in for whom; the same at every agency that gives work to people. */
export type Delegation = components['schemas']['Delegation'];
/** Somebody who can be stood in for, or stand in, in a unit and a role. */
export type Delegable = components['schemas']['Delegable'];

export const delegationsBase = (agency: string): string => `/api/${encodeURIComponent(agency)}/delegations`;

export const delegations = {
  of: (agency: string, status: string) =>
    call<{ readonly items: readonly Delegation[]; readonly next: string | null }>(
      `${delegationsBase(agency)}?${new URLSearchParams({ status, limit: '100' }).toString()}`,
    ),
  colleagues: (agency: string) =>
    call<{ readonly items: readonly Delegable[] }>(`${delegationsBase(agency)}/colleagues`),
  withdraw: (agency: string, id: string, terms: Terms) =>
    call(`${delegationsBase(agency)}/${encodeURIComponent(id)}/withdraw`, { method: 'POST', body: {}, ...terms }),
};

/** The form by which a deputy is named; the roles that it knows are the agency's. */
export const describedAt: Readonly<Record<string, () => Promise<{ readonly default: DescribedSteps }>>> = {
  school: () => import('steps:school/delegation'),
  police: () => import('steps:police/delegation'),
  'platform-liaison': () => import('steps:platform-liaison/delegation'),
  'expert-bureau': () => import('steps:expert-bureau/delegation'),
  'social-services': () => import('steps:social-services/delegation'),
};
