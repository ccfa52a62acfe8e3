import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { investigations, type Listed } from '../api/police.js';
import { Choice } from '../parts/choice.js';
import { OnlyMine } from '../parts/only-mine.js';
import { RecordList } from '../parts/record-list.js';
import { urgencies, type Urgency } from '../parts/urgency.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useSay, type MessageId } from '../texts/spoken.js';
import { CaseRow } from './case-row.js';
import { slowly } from '../shell/changes/slowly.js';

export type CaseQuery = Parameters<typeof investigations.list>[0];
export type CasePage = { readonly items: readonly Listed[]; readonly next: string | null };

interface CaseListTerms<L extends string> {
  readonly to: '/police/inbox' | '/police/cases' | '/police/unit/cases';
  /** Begins the ids of its texts. */
  readonly of: 'inbox' | 'cases' | 'unitcases';
  readonly lists: readonly L[];
  /** What a list asks the service for. */
  readonly asks: (list: L) => CaseQuery;
  readonly show: L;
  readonly urgency: Urgency | undefined;
  readonly after: string | undefined;
  readonly number: string | undefined;
  /** Only what is assigned to the person: always so, or as the address says. */
  readonly mine: 'always' | boolean;
  /** What else can be done with the list, which is asked for by this query. */
  readonly actions?: (query: CaseQuery) => ReactNode;
}

interface Wanted<L> {
  readonly show: L;
  readonly urgency?: Urgency | undefined;
  readonly mine?: true | undefined;
  readonly after?: string;
  readonly number?: string | undefined;
}

/** Cases by what is due, with the filters of the address. */
export function CaseList<L extends string>(terms: CaseListTerms<L>) {
  const { to, of, lists, asks, show, urgency, after, number, mine } = terms;
  const say = useSay();
  const navigate = useNavigate();
  const own = mine === true ? true : undefined;
  // The lists have other names for what they show; each link stays on its own.
  const search = (wanted: Wanted<L>) => present(wanted) as never;
  const go = (wanted: Wanted<L>): void => void navigate({ to, search: search(wanted) });
  const query: CaseQuery = present({
    // A number is looked for among all that the person sees, in whatever state.
    ...(number === undefined ? asks(show) : { number }),
    // What has ended waits for nothing: the newest first.
    sort: show === 'ended' && number === undefined ? undefined : ('due' as const),
    mine: mine === false ? undefined : ('true' as const),
    urgency,
  });
  const page = useQuery({
    queryKey: ['investigations', of, query, after],
    queryFn: () => investigations.list({ ...query, ...present({ after }) }),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say(`${of}.title`)}
      actions={terms.actions?.(query)}
      filters={lists.map((each) => (
        <ButtonLink
          key={each}
          to={to}
          search={search({ show: each, urgency, mine: own })}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`${of}.${each}` as MessageId)}
        </ButtonLink>
      ))}
      tools={
        <>
          <Choice
            label={say('filter.urgency')}
            any={say('filter.any')}
            among={urgencies}
            says={(each) => say(`urgency.${each}`)}
            chosen={urgency}
            onChange={(chosen) => {
              go({ show, urgency: chosen, mine: own });
            }}
          />
          {mine !== 'always' && (
            <OnlyMine
              mine={mine}
              onChange={(wanted) => {
                go({ show, urgency, mine: wanted });
              }}
            />
          )}
        </>
      }
      sought={{
        number,
        onChange: (wanted) => {
          go({ show, number: wanted });
        },
      }}
      page={page}
      label={say(`${of}.${show}` as MessageId)}
      empty={say(`${of}.none.${show}` as MessageId)}
      grouped={show !== 'ended'}
      row={(each) => <CaseRow of={each} />}
      further={(next) => (
        <TextLink to={to} search={search({ show, urgency, mine: own, after: next })} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}
