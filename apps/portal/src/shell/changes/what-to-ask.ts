import type { Query, QueryFilters, QueryKey } from '@tanstack/react-query';
import type { Change } from './stream.js';

interface Shown {
  /** Pages of one record; its id follows. */
  readonly one: readonly QueryKey[];
  readonly lists: readonly QueryKey[];
}

/** Where each kind of record is shown. */
const shown: Readonly<Record<string, Shown>> = {
  referral: { one: [['referral']], lists: [['referrals']] },
  'supported-child': { one: [['supported-child']], lists: [['supported-children']] },
  investigation: { one: [['investigation']], lists: [['investigations'], ['workload']] },
  opening: { one: [['opening']], lists: [['openings']] },
  delegation: { one: [], lists: [['delegations']] },
  erasure: { one: [['erasure']], lists: [['erasures'], ['erasure-prospect']] },
  tip: { one: [['tip']], lists: [['tips']] },
  'data-request': { one: [['data-request']], lists: [['data-requests']] },
  examination: { one: [['examination']], lists: [['examinations'], ['bureau-workload']] },
  support: { one: [['support']], lists: [['supports']] },
  service: { one: [['service']], lists: [['services']] },
  application: { one: [['application'], ['considered']], lists: [['applications'], ['considered-list']] },
  takedown: { one: [['takedown']], lists: [['takedowns']] },
  remark: { one: [['oversight', 'remark'], ['remark']], lists: [['oversight', 'remarks'], ['remarks']] },
  'identity-request': {
    one: [],
    lists: [
      ['oversight', 'identity-requests'],
      ['oversight', 'chain'],
    ],
  },
  decision: { one: [], lists: [['oversight', 'readiness']] },
  chain: {
    one: [
      ['oversight', 'chain'],
      ['oversight', 'timeline'],
      ['oversight', 'readiness'],
    ],
    lists: [
      ['oversight', 'chains'],
      ['oversight', 'deadlines'],
      ['oversight', 'overrides'],
      ['oversight', 'emergencies'],
    ],
  },
};

/** What hangs on a record (its access log, its documents) has the version in its key: it follows by itself, or need not. */
const records = (key: QueryKey, id: string | undefined): QueryFilters => {
  if (id === undefined)
    return {
      queryKey: key,
      predicate: ({ queryKey }: Query) => key[0] === 'oversight' || queryKey.length === key.length + 1,
    };
  return key[0] === 'oversight' ? { queryKey: [...key, id] } : { queryKey: [...key, id], exact: true };
};

export interface ToAsk {
  /** At once: somebody may be working on it. */
  readonly now: readonly QueryFilters[];
  /** In a moment, together with what else changes: many people look at the same lists. */
  readonly soon: readonly QueryFilters[];
}

/** Which of a page's questions a change concerns. Where no record is named, one of the kind is out of the person's sight. */
export function toAsk(agency: string, { kind, id }: Change): ToAsk {
  if (kind === 'notice') return { now: [{ queryKey: ['notices', agency] }], soon: [] };
  const { one, lists } = shown[kind] ?? { one: [], lists: [] };
  return { now: one.map((key) => records(key, id)), soon: lists.map((queryKey) => ({ queryKey })) };
}

/** All of them: something may have been missed. Nothing else is asked again: a draft that somebody writes is theirs. */
export const everything: readonly QueryFilters[] = [
  { queryKey: ['notices'] },
  ...Object.values(shown).flatMap(({ one, lists }) => [
    ...one.map((key) => records(key, undefined)),
    ...lists.map((queryKey) => ({ queryKey })),
  ]),
];
