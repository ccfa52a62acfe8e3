import type { AgencyId } from './agencies.js';

/**
 * Who keeps each agency's seals: oversight and the next link of the chain. No agency keeps its own, and no two agencies can
 * rewrite the past of both of them alone.
 */
export const witnessesOf = {
  school: ['oversight', 'police'],
  police: ['oversight', 'platform-liaison'],
  'platform-liaison': ['oversight', 'expert-bureau'],
  'expert-bureau': ['oversight', 'social-services'],
  'social-services': ['oversight', 'school'],
  oversight: ['police', 'social-services'],
} as const satisfies Record<AgencyId, readonly [AgencyId, AgencyId]>;

/** The chain in which an agency states its seals: it is no child's, and gives them their order, receipts and repeats. */
export const sealChainOf = {
  school: '5ea1c4a1-0000-8000-8000-000000000001',
  police: '5ea1c4a1-0000-8000-8000-000000000002',
  'platform-liaison': '5ea1c4a1-0000-8000-8000-000000000003',
  'expert-bureau': '5ea1c4a1-0000-8000-8000-000000000004',
  'social-services': '5ea1c4a1-0000-8000-8000-000000000005',
  oversight: '5ea1c4a1-0000-8000-8000-000000000006',
} as const satisfies Record<AgencyId, string>;
