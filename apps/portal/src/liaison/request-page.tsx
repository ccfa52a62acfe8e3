import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dataRequests, type Whole } from '../api/liaison.js';
import { AccessLog } from '../parts/access-log.js';
import { Deadlines } from '../parts/due.js';
import { Fetched } from '../parts/fetched.js';
import { numberOf } from '../parts/number.js';
import { RecordPage } from '../parts/record-page.js';
import { BackLink, ButtonLink } from '../shell/links.js';
import { Area, useSay, type MessageId } from '../texts/spoken.js';
import { FilesTab } from './files-tab.js';
import { Identity } from './identity.js';
import { LetterTab } from './letter-tab.js';
import { RequestState, RequestUrgency } from './marks.js';
import { useNamed } from './names.js';
import { leadingOn, requestTabs, skippedBy, stageOf, stages, type RequestTab } from './places.js';
import { RequestSteps } from './request-steps.js';
import { TimelineTab } from './timeline-tab.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/liaison/liaison/requests/$id');

export function RequestPage() {
  const { id } = route.useParams();
  const page = useQuery({
    queryKey: ['data-request', id],
    queryFn: () => dataRequests.one(id),
    refetchInterval: slowly,
  });
  return (
    <Fetched page={page}>
      {(whole) => (
        <Area of={['sending']}>
          <Request whole={whole} />
        </Area>
      )}
    </Fetched>
  );
}

function Request({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const named = useNamed();
  const { tab = 'timeline' } = route.useSearch();
  const { record } = whole;
  const { id, platform, kind, urgency, status } = record;
  return (
    <RecordPage
      insteadOf={whole.insteadOf}
      back={<BackLink to="/liaison/requests">{say('liaison.title')}</BackLink>}
      title={`${named(platform)} · ${named(kind)} ${say('row.number', { number: numberOf(record) })}`}
      state={
        <span className="marks">
          <RequestUrgency urgency={urgency} />
          <RequestState status={status} />
        </span>
      }
      about={say('liaison.about')}
      identity={<Identity of={record} />}
      stages={{
        of: stages.map((code) => ({ code, says: say(`liaison.stage.${code}`) })),
        reached: stageOf[status] ?? 'end',
        skipped: skippedBy[status],
      }}
      next={<WhatNext whole={whole} />}
      tabs={requestTabs.map((each) => (
        <Link
          key={each}
          to="/liaison/requests/$id"
          params={{ id }}
          search={{ tab: each }}
          aria-current={each === tab ? 'page' : undefined}
          activeProps={{}}
        >
          {say(`liaison.tab.${each}`)}
        </Link>
      ))}
    >
      <section aria-label={say(`liaison.tab.${tab}`)}>
        <Shown tab={tab} whole={whole} />
      </section>
    </RecordPage>
  );
}

function Shown({ tab, whole }: { readonly tab: RequestTab; readonly whole: Whole }) {
  const { record } = whole;
  if (tab === 'actions') return <RequestSteps whole={whole} />;
  if (tab === 'letter') return <LetterTab of={record} />;
  if (tab === 'files') return <FilesTab whole={whole} />;
  if (tab === 'timeline') return <TimelineTab of={record} />;
  return <AccessLog of={record} kind="data-request" read={(id) => dataRequests.accessLog(id)} />;
}

/** What is due, what to do about it, and the steps that lead on. */
function WhatNext({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const { deadlines, record } = whole;
  const { id, status, version } = record;
  const letters = useQuery({
    queryKey: ['data-request', id, 'documents', version],
    queryFn: () => dataRequests.documents(id),
    enabled: status === 'arrived',
  });
  // Until it is known, as if there were none: nothing moves under the pointer, and nothing else stands out.
  const unwritten = status === 'arrived' && (letters.data?.items.length ?? 0) === 0;
  return (
    <Stack gap="xs" mt="xs">
      <Deadlines of={deadlines} />
      <Text>{say((status in leadingOn ? `liaison.hint.${status}` : 'liaison.hint.ended') as MessageId)}</Text>
      {unwritten && (
        <ButtonLink
          to="/liaison/requests/$id"
          params={{ id }}
          search={{ tab: 'letter' }}
          w="fit-content"
          className="actions"
        >
          {say('liaison.toLetter')}
        </ButtonLink>
      )}
      <RequestSteps whole={whole} only={leadingOn[status] ?? []} quiet={unwritten} />
    </Stack>
  );
}
