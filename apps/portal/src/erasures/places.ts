import { erasingAgencies, type ErasingAgency } from '../api/erasures.js';
import type { Assignment } from '../api/session.js';
import { numberIn, oneOf, placeIn, present } from '../shell/search.js';

/** What has to be asked for, what waits for a decision, what was destroyed, and what was not. */
export const erasureLists = ['due', 'waits', 'erased', 'stayed'] as const;
export type ErasureList = (typeof erasureLists)[number];
export const statesOf: Readonly<Record<Exclude<ErasureList, 'due'>, string>> = {
  waits: 'asked,held',
  erased: 'erased',
  stayed: 'refused,withdrawn',
};

export interface ErasureSearch {
  at?: ErasingAgency;
  show?: ErasureList;
  number?: string;
  after?: string;
}
export const erasuresIn = (search: Record<string, unknown>): ErasureSearch =>
  present({
    at: oneOf(erasingAgencies, search['at']),
    show: oneOf(erasureLists, search['show']),
    number: numberIn(search),
    after: placeIn(search),
  });

/** Roles whose pages they are. */
export const askingRoles = {
  school: ['psychologist', 'teacher', 'head-of-school'],
  'social-services': ['coordinator', 'social-worker'],
} as const satisfies Readonly<Record<ErasingAgency, readonly string[]>>;
export const decidingRole = 'auditor';

/** At which agencies the person asks or decides. */
export const agenciesOf = (assignments: readonly Assignment[]): readonly ErasingAgency[] =>
  erasingAgencies.filter((agency) =>
    assignments.some(
      (each) => each.agency === agency && [...askingRoles[agency], decidingRole].some((role) => role === each.role),
    ),
  );
