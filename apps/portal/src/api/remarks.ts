import { call } from './call.js';
import type { components, operations } from './described/police.js';
import { recordsOf, type Answer } from './service.js';
import type { DescribedSteps } from './steps.js';

/** A prosecutor's remark at the agency that has to answer it; the same at all five. */
export type Remark = components['schemas']['Remark'];
export type ListedRemark = Answer<operations['remarkRoutes_list']>['items'][number];
export type WholeRemark = Answer<operations['remarkRoutes_one']>;

/** What was said, in turns; in no description, since it is told to whoever says why they read it. */
export interface Exchange {
  readonly turns: readonly { readonly text: string; readonly answer?: string }[];
}

export const remarkedAgencies = ['school', 'police', 'platform-liaison', 'expert-bureau', 'social-services'] as const;
export type RemarkedAgency = (typeof remarkedAgencies)[number];

export const remarksBase = (agency: RemarkedAgency): string => `/api/${agency}/remarks`;

export const remarksOf = (agency: RemarkedAgency) => recordsOf<operations, 'remark'>(remarksBase(agency));

/** Ids of an agency's records of one kind about the same chain, as far as the reader sees them. */
export const idsOfChain = async (agency: RemarkedAgency, path: string, chainId: string): Promise<readonly string[]> => {
  const { items } = await call<{ readonly items: readonly { readonly id: string }[] }>(
    `/api/${agency}/${path}?${new URLSearchParams({ chainId }).toString()}`,
  );
  return items.map(({ id }) => id);
};

export const remarkSteps: Readonly<Record<RemarkedAgency, () => Promise<{ readonly default: DescribedSteps }>>> = {
  school: () => import('steps:school/remark'),
  police: () => import('steps:police/remark'),
  'platform-liaison': () => import('steps:platform-liaison/remark'),
  'expert-bureau': () => import('steps:expert-bureau/remark'),
  'social-services': () => import('steps:social-services/remark'),
};
