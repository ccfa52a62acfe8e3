import { remarkedAgencies, type RemarkedAgency } from '../api/remarks.js';
import type { Assignment } from '../api/session.js';
import { oneOf, placeIn, present } from '../shell/search.js';

/** What waits for an answer, and what was answered. */
export const remarkLists = ['open', 'answered'] as const;
export type RemarkList = (typeof remarkLists)[number];
export const statesOf: Readonly<Record<RemarkList, string>> = { open: 'to-answer', answered: 'answered,accepted' };

export interface RemarkSearch {
  at?: RemarkedAgency;
  show?: RemarkList;
  after?: string;
}
export const remarksIn = (search: Record<string, unknown>): RemarkSearch =>
  present({
    at: oneOf(remarkedAgencies, search['at']),
    show: oneOf(remarkLists, search['show']),
    after: placeIn(search),
  });

/** At which agencies the person works; who of them may answer, the services say. */
export const agenciesOf = (assignments: readonly Assignment[]): readonly RemarkedAgency[] =>
  remarkedAgencies.filter((agency) => assignments.some((each) => each.agency === agency));

/** Kinds of records that an agency has about a child, and their pages. */
export const recordsAt = {
  school: [
    { path: 'referrals', to: '/referrals/$id', says: 'remarks.record.referral' },
    { path: 'applications', to: '/applications/$id', says: 'remarks.record.application' },
    { path: 'supported-children', to: '/supported/$id', says: 'remarks.record.supported' },
  ],
  police: [{ path: 'investigations', to: '/police/cases/$id', says: 'remarks.record.investigation' }],
  'platform-liaison': [
    { path: 'data-requests', to: '/liaison/requests/$id', says: 'remarks.record.data-request' },
    { path: 'takedowns', to: '/liaison/takedowns/$id', says: 'remarks.record.takedown' },
  ],
  'expert-bureau': [
    { path: 'examinations', to: '/bureau/examinations/$id', says: 'remarks.record.examination' },
    { path: 'applications', to: '/bureau/applications/$id', says: 'remarks.record.application' },
  ],
  'social-services': [{ path: 'supports', to: '/social/caseload/$id', says: 'remarks.record.support' }],
} as const satisfies Readonly<Record<RemarkedAgency, readonly object[]>>;
