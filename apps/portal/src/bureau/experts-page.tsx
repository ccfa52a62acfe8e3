import { Stack, Text, Title } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { examinations } from '../api/bureau.js';
import { Due } from '../parts/due.js';
import { Fetched } from '../parts/fetched.js';
import { Rows } from '../parts/rows.js';
import { useSay } from '../texts/spoken.js';
import { useNamed } from './marks.js';
import { slowly } from '../shell/changes/slowly.js';

type Workload = Awaited<ReturnType<typeof examinations.workload>>;

/** Who could be assigned, and how much they have; only coordinators are told. */
export const useWorkload = (enabled = true): UseQueryResult<Workload> =>
  useQuery({ queryKey: ['bureau-workload'], queryFn: examinations.workload, enabled, refetchInterval: slowly });

/** The experts of the bureau, the least loaded first. */
export function ExpertsPage() {
  const say = useSay();
  const named = useNamed();
  const page = useWorkload();
  return (
    <Stack gap="lg">
      <Title order={1}>{say('bureau.experts')}</Title>
      <Fetched page={page}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{say('bureau.experts.none')}</Text>
          ) : (
            <Rows
              label={say('bureau.experts')}
              heads={(['expert', 'kinds', 'open', 'nearest'] as const).map((each) => say(`bureau.experts.${each}`))}
              rows={items.map(({ name, kinds = [], open, nextDueAt }) => [
                name,
                kinds.map(named).join(', '),
                open,
                nextDueAt === null ? '—' : <Due key="nearest" by={nextDueAt} />,
              ])}
            />
          )
        }
      </Fetched>
    </Stack>
  );
}
