import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { investigations, type Workload } from '../api/police.js';
import { Numeric, Rows } from '../parts/rows.js';
import { Failed } from '../shell/failed.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { useSay } from '../texts/spoken.js';
import type { CasePage } from './case-list.js';
import { CaseRow } from './case-row.js';
import { awaited, unitAsks, type UnitList } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

/** As many of each list as are shown here; the whole list is a link away. */
const few = 5;
const others = ['overdue', 'unassigned'] as const;

/** The unit at a glance for its head: what waits for a decision, what is overdue, what nobody has, who has how much. */
export function UnitPage() {
  const say = useSay();
  const workload = useQuery({ queryKey: ['workload'], queryFn: investigations.workload, refetchInterval: slowly });
  const lists = useQueries({
    queries: [...awaited, ...others].map((list) => ({
      queryKey: ['investigations', 'unit', list],
      queryFn: () => investigations.list({ ...unitAsks(list), sort: 'due' as const, limit: few }),
      refetchInterval: slowly,
    })),
  });
  const failed = lists.find(({ error }) => error !== null);
  const found = (list: UnitList): CasePage | undefined =>
    lists[[...awaited, ...others].findIndex((each) => each === list)]?.data;
  const waits = awaited.filter((list) => (found(list)?.items.length ?? 0) > 0);
  const isPending = lists.some((list) => list.isPending);
  return (
    <Stack gap="xl">
      <Group justify="space-between">
        <Title order={1}>{say('unit.title')}</Title>
        <ButtonLink to="/police/unit/cases" search={{ show: 'under' }} variant="default">
          {say('unitcases.title')}
        </ButtonLink>
      </Group>
      {failed !== undefined && <Failed error={failed.error} again={() => void failed.refetch()} />}
      {isPending ? (
        <Loader role="status" aria-label={say('loading')} />
      ) : (
        <>
          <section aria-labelledby="unit-waits">
            <Title order={2} size="h3" id="unit-waits">
              {say('unit.waits')}
            </Title>
            {waits.length === 0 && <Text>{say('unit.waits.none')}</Text>}
            {waits.map((list) => (
              <Cases key={list} list={list} of={found(list)} order={3} />
            ))}
          </section>
          {others.map((list) => (
            <Cases key={list} list={list} of={found(list)} order={2} />
          ))}
        </>
      )}
      {workload.error !== null && <Failed error={workload.error} again={() => void workload.refetch()} />}
      {/* Below the lists, and not before them: what came first would be pushed down. */}
      {!isPending && workload.data !== undefined && <WorkloadTable of={workload.data.items} />}
    </Stack>
  );
}

interface CasesTerms {
  readonly list: UnitList;
  readonly of: CasePage | undefined;
  readonly order: 2 | 3;
}

function Cases({ list, of, order }: CasesTerms) {
  const say = useSay();
  const items = of?.items ?? [];
  return (
    <section aria-labelledby={`unit-${list}`}>
      <Title order={order} size={order === 2 ? 'h3' : 'h4'} id={`unit-${list}`} mt={order === 2 ? 0 : 'md'}>
        {say(`unitcases.${list}`)}
      </Title>
      {items.length === 0 && <Text>{say(`unitcases.none.${list}`)}</Text>}
      {items.map((each) => (
        <CaseRow key={each.id} of={each} />
      ))}
      {items.length > 0 && (
        <TextLink
          to="/police/unit/cases"
          search={{ show: list }}
          mt="xs"
          display="inline-block"
          aria-label={`${say('unit.all')}: ${say(`unitcases.${list}`)}`}
        >
          {say('unit.all')}
        </TextLink>
      )}
    </section>
  );
}

function WorkloadTable({ of }: { readonly of: readonly Workload[] }) {
  const say = useSay();
  return (
    <section aria-labelledby="workload">
      <Title order={2} size="h3" id="workload">
        {say('unit.workload')}
      </Title>
      {of.length === 0 ? (
        <Text>{say('unit.none')}</Text>
      ) : (
        <Rows
          label={say('unit.workload')}
          heads={(['officer', 'total', 'overdue', 'immediate'] as const).map((each) => say(`unit.${each}`))}
          rows={of.map(({ subject, name, total, overdue, byUrgency }) => [
            name ?? subject.slice(-12),
            total,
            <Numeric key="overdue" className={overdue > 0 ? 'overdue' : ''}>
              {overdue}
            </Numeric>,
            byUrgency['immediate'] ?? 0,
          ])}
        />
      )}
    </section>
  );
}
