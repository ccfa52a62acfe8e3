import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { investigations, type Listed, type Workload } from '../api/police.js';
import { Rows } from '../parts/rows.js';
import { Failed } from '../shell/failed.js';
import { TextLink } from '../shell/links.js';
import { useSay } from '../texts/spoken.js';
import { CaseRow } from './case-row.js';
import { slowly } from '../shell/changes/slowly.js';

const underWay = 'arrived,rerouted,received,question-open,registering,registered,open,suspended,completed';
const most = 100;

/** The unit at a glance for its head: who has how much, what is overdue, what nobody has. */
export function UnitPage() {
  const say = useSay();
  const workload = useQuery({ queryKey: ['workload'], queryFn: investigations.workload, refetchInterval: slowly });
  const cases = useQuery({
    queryKey: ['investigations', 'unit'],
    queryFn: () => investigations.list({ status: underWay, sort: 'due', limit: most }),
    refetchInterval: slowly,
  });
  const items = cases.data?.items ?? [];
  const overdue = items.filter(({ due }) => due !== null && new Date(due.dueAt).getTime() < Date.now());
  const unassigned = items.filter(({ assignees, status }) => assignees?.length === 0 && status !== 'arrived');
  return (
    <Stack gap="xl">
      <Title order={1}>{say('unit.title')}</Title>
      {cases.error !== null && <Failed error={cases.error} again={() => void cases.refetch()} />}
      {cases.isPending && <Loader role="status" aria-label={say('loading')} />}
      {cases.data !== undefined && (
        <>
          <Cases title="unit.overdueCases" of={overdue} />
          <Cases title="unit.unassigned" of={unassigned} />
          {cases.data.next !== null && (
            <Text>
              {say('unit.firstOnly', { count: most })} <TextLink to="/police/inbox">{say('nav.inbox')}</TextLink>
            </Text>
          )}
        </>
      )}
      {workload.error !== null && <Failed error={workload.error} again={() => void workload.refetch()} />}
      {workload.data !== undefined && <WorkloadTable of={workload.data.items} />}
    </Stack>
  );
}

function Cases({
  title,
  of,
}: {
  readonly title: 'unit.overdueCases' | 'unit.unassigned';
  readonly of: readonly Listed[];
}) {
  const say = useSay();
  return (
    <section aria-labelledby={title}>
      <Title order={2} size="h3" id={title}>
        {say(title)} · {of.length}
      </Title>
      {of.length === 0 && <Text>{say(`${title}.none`)}</Text>}
      {of.map((each) => (
        <CaseRow key={each.id} of={each} />
      ))}
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
            <span key="overdue" className={overdue > 0 ? 'overdue' : ''}>
              {overdue}
            </span>,
            byUrgency['immediate'] ?? 0,
          ])}
        />
      )}
    </section>
  );
}
