import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { applications, applicationsBase, type ApplicationWords, type WholeApplication } from '../../api/bureau.js';
import { Deadlines } from '../../parts/due.js';
import { Fetched } from '../../parts/fetched.js';
import { Pairs } from '../../parts/pairs.js';
import { useReading } from '../../parts/reading.js';
import { RecordPage } from '../../parts/record-page.js';
import { Steps } from '../../parts/steps.js';
import { BackLink } from '../../shell/links.js';
import { useSay, useSayFirst, type MessageId } from '../../texts/spoken.js';
import { SealedFiles } from '../files.js';
import { ApplicationState, useCalled, usePlaces } from '../marks.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/bullying/bureau/applications/$id');
const described = () => import('steps:expert-bureau/application');

export function ConsideredPage() {
  const { id } = route.useParams();
  const page = useQuery({ queryKey: ['considered', id], queryFn: () => applications.one(id), refetchInterval: slowly });
  return <Fetched page={page}>{(whole) => <Considered whole={whole} />}</Fetched>;
}

function Considered({ whole }: { readonly whole: WholeApplication }) {
  const say = useSay();
  const { record, next, blocked } = whole;
  return (
    <RecordPage
      back={<BackLink to="/bureau/applications">{say('group.title')}</BackLink>}
      title={say('app.number', { number: record.number })}
      state={<ApplicationState status={record.status} />}
      about={say('group.about')}
      identity={<About whole={whole} />}
      next={<WhatNext whole={whole} />}
    >
      <Steps {...{ record, next, blocked, described }} base={applicationsBase} />
    </RecordPage>
  );
}

function WhatNext({ whole: { record, deadlines } }: { readonly whole: WholeApplication }) {
  const say = useSay();
  const { status, language } = record;
  const hint = status === 'arrived' ? 'arrived' : status === 'answered' || status === 'withdrawn' ? 'ended' : 'answer';
  return (
    <Stack gap="xs" mt="xs">
      <Deadlines of={deadlines} />
      <Text>{say(`group.hint.${hint}`, { language: say(`app.language.${language}`) })}</Text>
    </Stack>
  );
}

/** What may be known without opening it; words and links on demand, which is journalled; screenshots with their hash. */
function About({ whole: { record } }: { readonly whole: WholeApplication }) {
  const say = useSay();
  const first = useSayFirst();
  const called = useCalled();
  const reading = useReading((purpose) => applications.readIdentity<ApplicationWords>(record.id, purpose), {
    show: say('group.read'),
    hide: say('group.hide'),
  });
  const { source, ageBand, alleged, kinds, files, platforms } = record;
  const arrived = files.flatMap(({ itemId, ...file }) => (itemId === undefined ? [] : [{ ...file, itemId }]));
  return (
    <Stack gap="xs" w="100%">
      <Pairs
        of={[
          [say('group.source'), first([`app.applicant.${source}`, `tip.from.${source}`], source)],
          [say('group.age'), say(`age.${ageBand}` as MessageId)],
          [say('app.places'), platforms.map(called.platform).join(', ')],
          [say('group.alleged'), alleged.map(called.kind).join(', ')],
          [say('group.found'), kinds.map(called.kind).join(', ')],
          [say('app.language'), say(`app.language.${record.language}`)],
        ]}
      />
      <Group>{reading.button}</Group>
      {reading.purpose}
      {reading.data !== undefined && <Words of={reading.data} />}
      <SealedFiles of={arrived} at={(itemId) => applications.fileAt(record.id, itemId)} empty={say('app.shots.none')} />
      {files.some(({ arrival }) => arrival === 'awaited') && <Text size="sm">{say('group.awaited')}</Text>}
      {files.some(({ arrival }) => arrival === 'refused') && <Text size="sm">{say('group.refused')}</Text>}
    </Stack>
  );
}

function Words({ of }: { readonly of: ApplicationWords }) {
  const say = useSay();
  const places = usePlaces();
  const { statement, resources, reasons = '', answer = '', extension = '' } = of;
  return (
    <Alert color="gray" variant="white">
      <Pairs
        of={[
          [say('group.statement'), statement],
          [say('app.places'), places(resources)],
          [say('app.extension'), extension],
          [say('app.reasons'), reasons],
          [say('app.answer'), answer],
        ]}
      />
    </Alert>
  );
}
