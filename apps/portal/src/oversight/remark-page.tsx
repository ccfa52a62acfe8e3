import { Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { remarks, remarksBase, type Exchange } from '../api/oversight.js';
import { Due } from '../parts/due.js';
import { Fetched } from '../parts/fetched.js';
import { PurposeOnDemand } from '../parts/purpose.js';
import { Steps } from '../parts/steps.js';
import { BackLink, TextLink } from '../shell/links.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { RemarkState, waits } from './remark-row.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/oversight/oversight/remarks/$id');

/** One remark: its term, its words and answers on demand, and what to do with an answer. */
export function RemarkPage() {
  const { id } = route.useParams();
  const page = useQuery({
    queryKey: ['oversight', 'remark', id],
    queryFn: () => remarks.one(id),
    refetchInterval: slowly,
  });
  return <Fetched page={page}>{(whole) => <Whole {...whole} />}</Fetched>;
}

function Whole({ record, next, blocked }: Awaited<ReturnType<typeof remarks.one>>) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Stack gap="md">
      <div className="actions">
        <BackLink to="/oversight/remarks">{say('remark.back')}</BackLink>
      </div>
      <Group justify="space-between" align="flex-start">
        <Title order={1}>{say('remark.title', { agency: say(`agency.${record.agency}`) })}</Title>
        <RemarkState of={record} />
      </Group>
      <Text>
        {say(`value.topic.${record.topic}`)} · {momentOf(record.openedAt, language)} ·{' '}
        {say('remark.times', { count: record.times })}
      </Text>
      <TextLink to="/oversight/chains/$id" params={{ id: record.chainId }} search={{ tab: 'remarks' }}>
        {record.number === null ? say('remark.chain') : say('chain.title', { number: record.number })}
      </TextLink>
      {waits(record) && (
        <div className="due">
          <span>{say('remark.answerDue')}</span> <Due by={record.dueAt} />
        </div>
      )}
      <Words key={record.version} id={record.id} />
      <section aria-labelledby="remark-next">
        <Title order={2} size="h4" id="remark-next">
          {say('remark.next')}
        </Title>
        {waits(record) ? (
          <Text>{say('remark.wait')}</Text>
        ) : (
          <Steps
            record={record}
            next={next}
            blocked={blocked}
            base={remarksBase}
            described={() => import('steps:oversight/remark')}
          />
        )}
      </section>
    </Stack>
  );
}

function Words({ id }: { readonly id: string }) {
  const say = useSay();
  const open = useMutation({ mutationFn: (purpose: string) => remarks.readIdentity<Exchange>(id, purpose) });
  if (open.data !== undefined)
    return (
      <ol className="past">
        {open.data.turns.map(({ text, answer }, turn) => (
          // Turns have no id; what was said stays in its place.
          <li key={turn}>
            <Text fw={600}>{say('remark.words')}</Text>
            <Text className="words">{text}</Text>
            <Text fw={600} mt="xs">
              {say('remark.answer')}
            </Text>
            <Text className="words">{answer ?? say('remark.noAnswer')}</Text>
          </li>
        ))}
      </ol>
    );
  return <PurposeOnDemand of="remark" button={say('remark.read')} asked={open} />;
}
