import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { takedowns, type ListedTakedown } from '../../api/liaison.js';
import { DueNext } from '../../parts/due.js';
import { Choice } from '../../parts/choice.js';
import { OnlyMine } from '../../parts/only-mine.js';
import { RecordList } from '../../parts/record-list.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useSay } from '../../texts/spoken.js';
import { TakedownState, useCalled } from '../marks.js';
import { platforms, takedownLists, type TakedownList } from '../places.js';
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
  const called = useCalled();
  const navigate = useNavigate();
  const { show = 'open', platform, mine, after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['takedowns', show, platform, mine, after, number],
    queryFn: () =>
      takedowns.list(
        number === undefined
          ? present({
              status: statesOf[show],
              sort: show === 'open' ? ('due' as const) : undefined,
              mine: mine === undefined ? undefined : ('true' as const),
              platform,
              after,
            })
          : { number },
      ),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('take.title')}
      filters={takedownLists.map((each) => (
        <ButtonLink
          key={each}
          to="/liaison/takedowns"
          search={present({ show: each, platform, mine })}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`take.${each}`)}
        </ButtonLink>
      ))}
      tools={
        <>
          <Choice
            label={say('field.platform')}
            any={say('list.anyPlatform')}
            among={platforms}
            says={called.platform}
            chosen={platform}
            onChange={(chosen) =>
              void navigate({ to: '/liaison/takedowns', search: present({ show, platform: chosen, mine }) })
            }
          />
          <OnlyMine
            mine={mine === true}
            onChange={(wanted) =>
              void navigate({ to: '/liaison/takedowns', search: present({ show, platform, mine: wanted }) })
            }
          />
        </>
      }
      sought={{
        number,
        onChange: (wanted) =>
          void navigate({ to: '/liaison/takedowns', search: present({ show, platform, mine, number: wanted }) }),
      }}
      page={page}
      label={say(`take.${show}`)}
      empty={say(`take.none.${show}`)}
      grouped={show === 'open'}
      row={(each) => <Row of={each} />}
      further={(next) => (
        <TextLink
          to="/liaison/takedowns"
          search={present({ show, platform, mine, after: next })}
          mt="md"
          display="inline-block"
        >
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
        <span className="title">
          {called.platform(platform)} · {number}
        </span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('group.count', { count: resourceCount })}
        </Text>
      </span>
      {due !== null && <DueNext what={due.says} by={due.dueAt} />}
      <span className="marks">
        <TakedownState status={status} />
      </span>
    </Link>
  );
}
