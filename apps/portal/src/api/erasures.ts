import { call } from './call.js';
import type { components, operations } from './described/social-services.js';
import { recordsOf, type Answer } from './service.js';
import type { DescribedSteps } from './steps.js';

type Named = components['schemas'];
/** That personal data of a child be destroyed; the same at both agencies where that is done. */
export type Erasure = Named['Erasure'];
export type WholeErasure = Answer<operations['erasureRoutes_one']>;
export type DueErasure = Named['DueErasure'];
export type ErasureProspect = Named['ErasureProspect'];

export const erasingAgencies = ['school', 'social-services'] as const;
export type ErasingAgency = (typeof erasingAgencies)[number];

export const erasuresBase = (agency: ErasingAgency): string => `/api/${agency}/erasures`;

export const erasuresOf = (agency: ErasingAgency) => ({
  ...recordsOf<operations, 'erasure'>(erasuresBase(agency)),
  /** What nobody has asked for although its term is over. */
  due: (query: { readonly number?: string; readonly after?: string }) =>
    call<Answer<operations['DueErasures_due']>>(
      `${erasuresBase(agency)}/due?${new URLSearchParams({ ...query }).toString()}`,
    ),
  /** Whether it may be asked for by a record, on which grounds, and why not. */
  prospect: (recordId: string) => call<ErasureProspect>(`${erasuresBase(agency)}/of/${encodeURIComponent(recordId)}`),
});

/** Its steps with their forms; the grounds are the agency's. */
export const erasureSteps: Readonly<Record<ErasingAgency, () => Promise<{ readonly default: DescribedSteps }>>> = {
  school: () => import('steps:school/erasure'),
  'social-services': () => import('steps:social-services/erasure'),
};
