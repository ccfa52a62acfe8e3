import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { oversight, type Entry } from '../../api/oversight.js';
import { Fetched } from '../../parts/fetched.js';
import { Timeline, type Happening } from '../../parts/timeline.js';
import { ButtonLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useLanguage, useSay, useSayFirst, type MessageId } from '../../texts/spoken.js';
import type { ChainTerms } from './chain-terms.js';
import { links } from '../places.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/oversight/oversight/chains/$id');
const atOnce = 50;

/** What happened at all five links, or at one of them, the newest first. */
export function TimelineTab({ chain }: ChainTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { link } = route.useSearch();
  const page = useInfiniteQuery({
    queryKey: ['oversight', 'timeline', chain.chainId, link, language],
    queryFn: ({ pageParam }) =>
      oversight.timeline(chain.chainId, { newest: 'true', limit: atOnce, ...present({ link, after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: slowly,
  });
  const happened = (entry: Entry): Happening => {
    const state = entry.open['state'];
    return {
      id: entry.id,
      at: entry.at,
      says:
        entry.about === null
          ? entry.says
          : typeof state === 'string'
            ? say('way.clock', { about: entry.about, state: first([`clock.${state}`], state) })
            : `${entry.about}: ${entry.says}`,
      more: (
        <Text size="sm">
          {entry.link === null ? say(`agency.${entry.agency}`) : say(`link.${String(entry.link)}` as MessageId)}
        </Text>
      ),
    };
  };
  return (
    <Stack gap="md">
      <Group component="nav" aria-label={say('way.links')} gap="xs" className="actions">
        {[undefined, ...links].map((each) => (
          <ButtonLink
            key={each ?? 'all'}
            to="/oversight/chains/$id"
            params={{ id: chain.chainId }}
            search={present({ tab: 'timeline' as const, link: each })}
            size="compact-md"
            variant={each === link ? 'filled' : 'default'}
            aria-current={each === link ? 'page' : undefined}
          >
            {each === undefined ? say('way.all') : `${each}. ${say(`link.${each}`)}`}
          </ButtonLink>
        ))}
      </Group>
      <Fetched page={page}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          return entries.length === 0 ? <Text>{say('way.none')}</Text> : <Timeline of={entries.map(happened)} />;
        }}
      </Fetched>
      {page.hasNextPage && (
        <div className="actions">
          <Button variant="default" loading={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>
            {say('way.more')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
