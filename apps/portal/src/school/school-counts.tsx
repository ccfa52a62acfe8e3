import { Group, Loader, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { referrals } from '../api/school.js';
import { slowly } from '../shell/changes/slowly.js';
import { Failed } from '../shell/failed.js';
import { TextLink } from '../shell/links.js';
import { useHasRole } from '../shell/person.js';
import { useSay, useTexts } from '../texts/spoken.js';
import { shown, type Shown } from './places.js';
import { states } from './states.js';

/** How many referrals of each school stand where, for its head: every number is a link to the list behind it. */
export function SchoolCounts() {
  return useHasRole('school', 'head-of-school') ? <Counts /> : null;
}

function Counts() {
  const say = useSay();
  const texts = useTexts();
  const schools = useQuery({ queryKey: ['schools'], queryFn: () => referrals.schools() });
  const items = schools.data?.items ?? [];
  const counts = useQueries({
    queries: items.map(({ id }) => ({
      queryKey: ['referrals', 'counts', id],
      queryFn: () => referrals.counts(id),
      refetchInterval: slowly,
    })),
  });
  const failed = counts.find(({ error }) => error !== null);
  if (failed !== undefined) return <Failed error={failed.error} again={() => void failed.refetch()} />;
  if (schools.isPending || counts.some(({ isPending }) => isPending))
    return <Loader role="status" aria-label={say('loading')} />;
  return (
    <section aria-labelledby="school-counts">
      <Title order={2} size="h3" id="school-counts">
        {say('counts.title')}
      </Title>
      {items.map(({ id, name }, place) => {
        const of = counts[place]?.data;
        if (of === undefined) return null;
        const inAll = (list: Shown): number => states[list].reduce((sum, state) => sum + (of.byStatus[state] ?? 0), 0);
        return (
          <Group key={id} gap="md" mt="xs">
            <Text fw={600}>{texts(name)}</Text>
            {shown.map((list) => (
              <TextLink key={list} to="/referrals" search={{ show: list }}>
                {say('counts.of', { list: say(`list.${list}`), count: inAll(list) })}
              </TextLink>
            ))}
            <Text component="span">
              {say('counts.of', { list: say('counts.immediate'), count: of.byUrgency['immediate'] ?? 0 })}
            </Text>
          </Group>
        );
      })}
    </section>
  );
}
