import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { investigations } from '../api/police.js';
import { Choice } from '../parts/choice.js';
import { NumberSearch } from '../parts/number-search.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useSay, type MessageId } from '../texts/spoken.js';
import { CaseRow } from './case-row.js';
import { statesOf, urgencies, type CaseList as CaseListName, type Inbox, type Urgency } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

interface CaseListTerms<L extends Inbox | CaseListName> {
  readonly to: '/police/inbox' | '/police/cases';
  /** Begins the ids of its texts. */
  readonly of: 'inbox' | 'cases';
  readonly lists: readonly L[];
  readonly show: L;
  readonly urgency: Urgency | undefined;
  readonly after: string | undefined;
  readonly number: string | undefined;
  /** Only what is assigned to the person. */
  readonly mine: boolean;
}

/** Cases by what is due, with the filters of the address. */
export function CaseList<L extends Inbox | CaseListName>(terms: CaseListTerms<L>) {
  const { to, of, lists, show, urgency, after, number, mine } = terms;
  const say = useSay();
  const navigate = useNavigate();
  // The two lists have other names for what they show; each link stays on its own.
  const search = (wanted: { show: L; urgency?: Urgency | undefined; after?: string; number?: string | undefined }) =>
    present(wanted) as never;
  const page = useQuery({
    queryKey: ['investigations', of, show, urgency, after, number],
    queryFn: () =>
      investigations.list(
        present({
          // A number is looked for among all that the person sees, in whatever state.
          status: number === undefined ? statesOf[show].join(',') : undefined,
          number,
          sort: 'due' as const,
          mine: mine ? ('true' as const) : undefined,
          urgency,
          after,
        }),
      ),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say(`${of}.title`)}
      filters={lists.map((each) => (
        <ButtonLink
          key={each}
          to={to}
          search={search({ show: each, urgency })}
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
            onChange={(chosen) => void navigate({ to, search: search({ show, urgency: chosen }) })}
          />
          <NumberSearch
            number={number}
            onChange={(wanted) => void navigate({ to, search: search({ show, number: wanted }) })}
          />
        </>
      }
      page={page}
      label={number === undefined ? say(`${of}.${show}` as MessageId) : say('search.found', { number })}
      empty={number === undefined ? say(`${of}.none.${show}` as MessageId) : say('search.none', { number })}
      grouped
      row={(each) => <CaseRow of={each} />}
      further={(next) => (
        <TextLink to={to} search={search({ show, urgency, after: next })} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}
