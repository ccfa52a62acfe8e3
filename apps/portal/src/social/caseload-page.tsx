import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { supports, type ListedSupport } from '../api/social.js';
import { DueNext } from '../parts/due.js';
import { numberOf } from '../parts/number.js';
import { OnlyMine } from '../parts/only-mine.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { useHasRole } from '../shell/person.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { nextVisit, State, useChild } from './marks.js';
import { caseloads, statesOf } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/social/social/caseload');
const most = 100;

/** Children in somebody's care, a hundred on a page, by what comes first of their next visit and what is due. A coordinator sees those of the centre. */
export function CaseloadPage() {
  const say = useSay();
  const coordinates = useHasRole('social-services', 'coordinator');
  const navigate = useNavigate();
  const { show = 'work', mine = !coordinates, after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['supports', show, mine, after, number],
    queryFn: async () => {
      const own = mine ? ('true' as const) : undefined;
      const { items, next } = await supports.list(
        number === undefined ? present({ status: statesOf[show], mine: own, limit: most, after }) : { number },
      );
      const byDue = items
        .map((support) => ({ support, id: support.id, due: firstOf(nextVisit(support), support.due?.dueAt) }))
        .toSorted((one, other) => (one.due?.dueAt ?? '9').localeCompare(other.due?.dueAt ?? '9'));
      return { items: byDue, next };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say(coordinates ? 'caseload.ofCentre' : 'caseload.title')}
      filters={caseloads.map((each) => (
        <ButtonLink
          key={each}
          to="/social/caseload"
          search={{ show: each, mine }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`caseload.${each}`)}
        </ButtonLink>
      ))}
      tools={
        <OnlyMine
          mine={mine}
          onChange={(wanted) => void navigate({ to: '/social/caseload', search: { show, mine: wanted ?? false } })}
        />
      }
      sought={{
        number,
        onChange: (wanted) =>
          void navigate({ to: '/social/caseload', search: present({ show, mine, number: wanted }) }),
      }}
      page={page}
      label={say(`caseload.${show}`)}
      empty={say(`caseload.none.${show}`)}
      grouped={show === 'work'}
      row={({ support }) => <SupportRow of={support} />}
      further={(next) => (
        <TextLink to="/social/caseload" search={{ show, mine, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

/** What comes first of a visit and a deadline, as ISO 8601 in UTC, whichever way they were written. */
function firstOf(...moments: readonly (string | undefined)[]): { readonly dueAt: string } | null {
  const times = moments.flatMap((each) => (each === undefined ? [] : [Date.parse(each)]));
  return times.length === 0 ? null : { dueAt: new Date(Math.min(...times)).toISOString() };
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
          {say('row.number', { number: numberOf(of) })} ·{' '}
          {visit === undefined
            ? momentOf(of.openedAt, language)
            : say(Date.parse(visit) < Date.now() ? 'visit.passed' : 'visit.next', { at: momentOf(visit, language) })}
          {visit === undefined && statesOf.work.split(',').includes(of.status) && ` · ${say('visit.none')}`}
          {of.people.every(({ as }) => as !== 'assignee') && ` · ${say('support.unassigned')}`}
        </Text>
      </span>
      {of.due !== null && <DueNext what={of.due.says} by={of.due.dueAt} />}
      <State of="sstate" status={of.status} />
    </Link>
  );
}
