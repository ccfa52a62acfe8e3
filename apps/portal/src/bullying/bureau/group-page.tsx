import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { applications, type ListedApplication } from '../../api/bureau.js';
import { DueNext } from '../../parts/due.js';
import { RecordList } from '../../parts/record-list.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useSay } from '../../texts/spoken.js';
import { ApplicationState, useCalled } from '../marks.js';
import { groupLists, type GroupList } from '../places.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/bullying/bureau/applications');
const statesOf: Readonly<Record<GroupList, string>> = {
  arrived: 'arrived',
  unanswered: 'confirmed,not-confirmed',
  ended: 'answered',
};

/** What the expert group has to decide and to answer, by what is due. */
export function GroupPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'arrived', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['considered-list', show, after, number],
    queryFn: () =>
      applications.list(
        number === undefined
          ? present({ status: statesOf[show], sort: show === 'ended' ? undefined : ('due' as const), after })
          : { number },
      ),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('group.title')}
      filters={groupLists.map((each) => (
        <ButtonLink
          key={each}
          to="/bureau/applications"
          search={{ show: each }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`group.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/bureau/applications', search: present({ show, number: wanted }) }),
      }}
      page={page}
      label={say(`group.${show}`)}
      empty={say(`group.none.${show}`)}
      grouped={show !== 'ended'}
      row={(each) => <Row of={each} />}
      further={(next) => (
        <TextLink to="/bureau/applications" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function Row({ of }: { readonly of: ListedApplication }) {
  const say = useSay();
  const called = useCalled();
  const { id, number, status, platforms, resourceCount, due } = of;
  return (
    <Link to="/bureau/applications/$id" params={{ id }} className="row">
      <span className="grows">
        <span className="title">{number}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {platforms.map(called.platform).join(', ')} · {say('group.count', { count: resourceCount })}
        </Text>
      </span>
      {due !== null && <DueNext what={due.says} by={due.dueAt} />}
      <ApplicationState status={status} />
    </Link>
  );
}
