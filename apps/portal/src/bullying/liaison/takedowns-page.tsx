import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { takedowns, type ListedTakedown } from '../../api/liaison.js';
import { DueNext } from '../../parts/due.js';
import { RecordList } from '../../parts/record-list.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useSay } from '../../texts/spoken.js';
import { TakedownState, useCalled } from '../marks.js';
import { takedownLists, type TakedownList } from '../places.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/bullying/liaison/takedowns');
const statesOf: Readonly<Record<TakedownList, string>> = {
  open: 'arrived,sending,undelivered,sent,received,overdue,refused',
  overdue: 'undelivered,overdue,refused',
  ended: 'removed,not-removed',
};

/** Orders to owners of resources, by what is due. */
export function TakedownsPage() {
  const say = useSay();
  const { show = 'open', after } = route.useSearch();
  const page = useQuery({
    queryKey: ['takedowns', show, after],
    queryFn: () =>
      takedowns.list(present({ status: statesOf[show], sort: show === 'open' ? ('due' as const) : undefined, after })),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('take.title')}
      filters={takedownLists.map((each) => (
        <ButtonLink
          key={each}
          to="/liaison/takedowns"
          search={{ show: each }}
          variant={each === show ? 'filled' : 'default'}
          aria-current={each === show ? 'page' : undefined}
        >
          {say(`take.${each}`)}
        </ButtonLink>
      ))}
      page={page}
      label={say(`take.${show}`)}
      empty={say(`take.none.${show}`)}
      grouped={show === 'open'}
      row={(each) => <Row of={each} />}
      further={(next) => (
        <TextLink to="/liaison/takedowns" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function Row({ of }: { readonly of: ListedTakedown }) {
  const say = useSay();
  const called = useCalled();
  const { id, platform, number, resourceCount, status, due } = of;
  return (
    <Link to="/liaison/takedowns/$id" params={{ id }} className="row">
      <span className="grows">
        <span className="title">{called.platform(platform)}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {number} · {say('group.count', { count: resourceCount })}
        </Text>
      </span>
      {due !== null && <DueNext what={due.says} by={due.dueAt} />}
      <TakedownState status={status} />
    </Link>
  );
}
