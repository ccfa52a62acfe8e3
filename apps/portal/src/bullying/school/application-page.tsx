import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { applications, applicationsBase } from '../../api/school.js';
import { ErasureOfRecord } from '../../erasures/of-record.js';
import { Due } from '../../parts/due.js';
import { Fetched } from '../../parts/fetched.js';
import { Pairs } from '../../parts/pairs.js';
import { Steps } from '../../parts/steps.js';
import { Timeline } from '../../parts/timeline.js';
import { withWholeNumber } from '../../parts/whole-number.js';
import { BackLink, TextLink } from '../../shell/links.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { SealedFiles } from '../files.js';
import { ApplicationState, useCalled, usePlaces } from '../marks.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/bullying/applications/$id');
const described = () => import('steps:school/application');
const ended = ['closed', 'withdrawn', 'discarded'];
type Whole = Awaited<ReturnType<typeof applications.one>>;

export function ApplicationPage() {
  const { id } = route.useParams();
  const page = useQuery({
    queryKey: ['application', id],
    queryFn: () => applications.one(id),
    refetchInterval: slowly,
  });
  return (
    <Fetched page={page}>
      {(whole) =>
        whole.record.status === 'draft' ? (
          <Navigate to="/applications/$id/draft" params={{ id }} replace />
        ) : (
          <Filed whole={whole} />
        )
      }
    </Fetched>
  );
}

function Filed({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const texts = useTexts();
  const { record, next, blocked } = whole;
  const { expects, number, status, referralId, milestones, mine } = record;
  return (
    <Stack gap="lg">
      <BackLink to="/applications">{say('app.title')}</BackLink>
      <Group justify="space-between">
        <Title order={1}>{withWholeNumber(say('app.number', { number: number ?? '' }))}</Title>
        <ApplicationState status={status} />
      </Group>
      {expects !== null && (
        <Alert color="blue" variant="light" title={say('app.next')}>
          <Text>{texts(expects.what)}</Text>
          <Due by={expects.by} />
        </Alert>
      )}
      <ErasureOfRecord agency="school" record={record} ended={ended.includes(status)} />
      {mine && record.erased === undefined && <Words whole={whole} />}
      <Orders whole={whole} />
      {referralId !== null && mine && (
        <TextLink to="/referrals/$id" params={{ id: referralId }}>
          {say('app.referral')}
        </TextLink>
      )}
      {mine && (
        <section aria-label={say('app.steps')}>
          <Title order={2} size="h3">
            {say('app.steps')}
          </Title>
          <Steps {...{ record, next, blocked, described }} base={applicationsBase} />
        </section>
      )}
      <section>
        <Title order={2} size="h3">
          {say('app.way')}
        </Title>
        <Timeline of={milestones.map(({ code, at, says }) => ({ id: `${code} ${at}`, at, says: texts(says) }))} />
      </section>
    </Stack>
  );
}

/** What the group wrote back, before what the school wrote itself. */
function Words({ whole: { record } }: { readonly whole: Whole }) {
  const say = useSay();
  const places = usePlaces();
  const called = useCalled();
  const words = useQuery({
    queryKey: ['application', record.id, 'words', record.version],
    queryFn: () => applications.content(record.id),
  });
  return (
    <Fetched page={words}>
      {({ content, answer, reasons, extension }) => (
        <Stack gap="md">
          {(
            [
              ['app.answer', answer],
              ['app.reasons', reasons],
              ['app.extension', extension],
            ] as const
          ).map(
            ([title, text]) =>
              text !== null && (
                <section key={title}>
                  <Title order={2} size="h3">
                    {say(title)}
                  </Title>
                  <Text className="words">{text}</Text>
                </section>
              ),
          )}
          <section>
            <Title order={2} size="h3">
              {say('app.written')}
            </Title>
            <Pairs
              of={[
                [say('app.places'), places(content.resources ?? [])],
                [say('app.facts.statement'), content.statement ?? ''],
                [
                  say('field.kinds'),
                  (record.kinds.length > 0 ? record.kinds : (content.kinds ?? [])).map(called.kind).join(', '),
                ],
              ]}
            />
            <SealedFiles
              of={record.files ?? []}
              at={(itemId) => applications.fileAt(record.id, itemId)}
              empty={say('app.shots.none')}
            />
          </section>
        </Stack>
      )}
    </Fetched>
  );
}

function Orders({ whole: { record } }: { readonly whole: Whole }) {
  const say = useSay();
  const texts = useTexts();
  const called = useCalled();
  const { language } = useLanguage();
  if (record.takedowns.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3">
        {say('app.takedowns')}
      </Title>
      {record.takedowns.map(({ takedownId, platform, says, at }) => (
        <div key={takedownId} className="row">
          <span className="grows title">{called.platform(platform)}</span>
          <span>
            {texts(says)} · {momentOf(at, language)}
          </span>
        </div>
      ))}
    </section>
  );
}
