import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { supports, type ListedSupport } from '../api/social.js';
import { DueNext } from '../parts/due.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink } from '../shell/links.js';
import { useHasRole } from '../shell/person.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { nextVisit, State, useChild } from './marks.js';
import { caseloads, statesOf } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/social/social/caseload');
const most = 100;

/** Children in somebody's care, by their next visit. A coordinator sees those of the centre. */
export function CaseloadPage() {
  const say = useSay();
  const { show = 'work' } = route.useSearch();
  const coordinates = useHasRole('social-services', 'coordinator');
  const page = useQuery({
    queryKey: ['supports', show, coordinates],
    queryFn: async () => {
      const mine = coordinates ? undefined : ('true' as const);
      const { items, next } = await supports.list(present({ status: statesOf[show], mine, limit: most }));
      const byVisit = items
        .map((support) => ({ support, id: support.id, visit: nextVisit(support) }))
        .map(({ visit, ...rest }) => ({ ...rest, due: visit === undefined ? null : { dueAt: visit } }))
        .toSorted((one, other) => (one.due?.dueAt ?? '9').localeCompare(other.due?.dueAt ?? '9'));
      return { items: byVisit, next };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('caseload.title')}
      filters={caseloads.map((each) => (
        <ButtonLink
          key={each}
          to="/social/caseload"
          search={{ show: each }}
          variant={each === show ? 'filled' : 'default'}
          aria-current={each === show ? 'page' : undefined}
        >
          {say(`caseload.${each}`)}
        </ButtonLink>
      ))}
      page={page}
      label={say(`caseload.${show}`)}
      empty={say(`caseload.none.${show}`)}
      grouped={show === 'work'}
      row={({ support }) => <SupportRow of={support} />}
      further={() => <Text mt="md">{say('caseload.firstOnly', { count: most })}</Text>}
    />
  );
}

function SupportRow({ of }: { readonly of: ListedSupport }) {
  const say = useSay();
  const childOf = useChild();
  const { language } = useLanguage();
  const visit = nextVisit(of);
  return (
    <Link to="/social/caseload/$id" params={{ id: of.id }} className="row">
      <span className="grows">
        <span className="title">
          {say(`support.${of.kind}`)} · {childOf(of)}
        </span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {visit === undefined ? momentOf(of.openedAt, language) : say('visit.next', { at: momentOf(visit, language) })}
          {of.people.every(({ as }) => as !== 'assignee') && ` · ${say('support.unassigned')}`}
        </Text>
      </span>
      {of.due !== null && <DueNext what={of.due.says} by={of.due.dueAt} />}
      <State of="sstate" status={of.status} />
    </Link>
  );
}
