import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { dataRequests, type Listed } from '../api/liaison.js';
import { Apart } from '../parts/apart.js';
import { Choice } from '../parts/choice.js';
import { DueNext } from '../parts/due.js';
import { numberOf } from '../parts/number.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { usePerson } from '../shell/person.js';
import { present } from '../shell/search.js';
import { useSay } from '../texts/spoken.js';
import { RequestState, RequestUrgency } from './marks.js';
import { useNamed } from './names.js';
import { holderOf, isEnded, platforms, requestLists, statesOf } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/liaison/liaison/requests');

/** What is to be asked of platforms and what they owe an answer to, by what is due. */
export function RequestsPage() {
  const say = useSay();
  const named = useNamed();
  const navigate = useNavigate();
  const { show = 'open', platform, after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['data-requests', show, platform, after, number],
    queryFn: () =>
      dataRequests.list(
        number === undefined
          ? present({
              status: statesOf[show].join(','),
              sort: show === 'ended' ? undefined : ('due' as const),
              mine: show === 'mine' ? ('true' as const) : undefined,
              platform,
              after,
            })
          : { number },
      ),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('liaison.title')}
      filters={requestLists.map((each) => (
        <ButtonLink
          key={each}
          to="/liaison/requests"
          search={present({ show: each, platform })}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`liaison.${each}`)}
        </ButtonLink>
      ))}
      tools={
        <Choice
          label={say('field.platform')}
          any={say('liaison.anyPlatform')}
          among={platforms}
          says={named}
          chosen={platform}
          onChange={(chosen) => void navigate({ to: '/liaison/requests', search: present({ show, platform: chosen }) })}
        />
      }
      sought={{
        number,
        onChange: (wanted) =>
          void navigate({ to: '/liaison/requests', search: present({ show, platform, number: wanted }) }),
      }}
      page={page}
      label={say(`liaison.${show}`)}
      empty={say(platform === undefined ? `liaison.none.${show}` : 'liaison.none.platform')}
      grouped={show !== 'ended'}
      row={(each) => <RequestRow of={each} />}
      further={(next) => (
        <TextLink
          to="/liaison/requests"
          search={present({ show, platform, after: next })}
          mt="md"
          display="inline-block"
        >
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function RequestRow({ of }: { readonly of: Listed }) {
  const say = useSay();
  const named = useNamed();
  const { account } = usePerson();
  const { id, platform, kind, accountCount, reminders, assignee, due, urgency, status } = of;
  const more = [
    say('row.number', { number: numberOf(of) }),
    say('liaison.accounts', { count: accountCount }),
    reminders.length > 0 ? say('liaison.reminded', { count: reminders.length }) : '',
    isEnded(status) ? '' : say(holderOf(assignee, account.id)),
  ];
  return (
    <Link to="/liaison/requests/$id" params={{ id }} className="row">
      <span className="grows">
        <span className="title">
          {named(platform)} · {named(kind)}
        </span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          <Apart of={more} />
        </Text>
      </span>
      {due !== null && <DueNext what={due.says} by={due.dueAt} />}
      <span className="marks">
        {!isEnded(status) && <RequestUrgency urgency={urgency} />}
        <RequestState status={status} />
      </span>
    </Link>
  );
}
