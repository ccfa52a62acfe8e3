import { Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { examinations } from '../api/bureau.js';
import { Due } from '../parts/due.js';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';
import { useNamed } from './marks.js';

type Workload = Awaited<ReturnType<typeof examinations.workload>>;

/** Who could be assigned, and how much they have; only coordinators are told. */
export const useWorkload = (enabled = true): UseQueryResult<Workload> =>
  useQuery({ queryKey: ['bureau-workload'], queryFn: examinations.workload, enabled, refetchInterval: 60_000 });

/** The experts of the bureau, the least loaded first. */
export function ExpertsPage() {
  const say = useSay();
  const named = useNamed();
  const page = useWorkload();
  return (
    <Stack gap="lg">
      <Title order={1}>{say('bureau.experts')}</Title>
      {page.isPending && <Loader aria-label={say('loading')} />}
      {page.error !== null && <Failed error={page.error} again={() => void page.refetch()} />}
      {page.data?.items.length === 0 && <Text>{say('bureau.experts.none')}</Text>}
      {page.data !== undefined && page.data.items.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label={say('bureau.experts')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['expert', 'kinds', 'open', 'nearest'] as const).map((each) => (
                  <Table.Th key={each} scope="col">
                    {say(`bureau.experts.${each}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {page.data.items.map(({ subject, name, kinds = [], open, nextDueAt }) => (
                <Table.Tr key={subject}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>{kinds.map(named).join(', ')}</Table.Td>
                  <Table.Td>{open}</Table.Td>
                  <Table.Td>{nextDueAt === null ? '—' : <Due by={nextDueAt} />}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
}
