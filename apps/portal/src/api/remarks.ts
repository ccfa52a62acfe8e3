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

/** A record of an agency, with what it is known by: not every kind has a number of its own. */
interface RecordOfChain {
  readonly id: string;
  readonly erdrNumber?: string | null;
  readonly referralNumber?: string | null;
  readonly number?: string | null;
}

/** An agency's records of one kind about the same chain, as far as the reader sees them. */
export const recordsOfChain = async (
  agency: RemarkedAgency,
  path: string,
  chainId: string,
): Promise<readonly RecordOfChain[]> => {
  const { items } = await call<{ readonly items: readonly RecordOfChain[] }>(
    `/api/${agency}/${path}?${new URLSearchParams({ chainId }).toString()}`,
  );
  return items;
};

export const remarkSteps: Readonly<Record<RemarkedAgency, () => Promise<{ readonly default: DescribedSteps }>>> = {
  school: () => import('steps:school/remark'),
  police: () => import('steps:police/remark'),
  'platform-liaison': () => import('steps:platform-liaison/remark'),
  'expert-bureau': () => import('steps:expert-bureau/remark'),
  'social-services': () => import('steps:social-services/remark'),
};
