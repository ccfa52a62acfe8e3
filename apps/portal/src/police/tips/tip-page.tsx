import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { tips, tipsBase, type WholeTip } from '../../api/police.js';
import { AccessLog } from '../../parts/access-log.js';
import { Deadlines } from '../../parts/due.js';
import { Fetched } from '../../parts/fetched.js';
import { RecordPage } from '../../parts/record-page.js';
import { Steps } from '../../parts/steps.js';
import { BackLink, TextLink } from '../../shell/links.js';
import { Area, useSay, useSayFirst, type MessageId } from '../../texts/spoken.js';
import { Urgency } from '../marks.js';
import { tipTabs } from './places.js';
import { TipFiles } from './tip-files.js';
import { TipState } from './tip-state.js';
import { TipWords } from './tip-words.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/police/police/tips/$id');
const described = () => import('steps:police/tip');

export function TipPage() {
  const { id } = route.useParams();
  const page = useQuery({ queryKey: ['tip', id], queryFn: () => tips.one(id), refetchInterval: slowly });
  return (
    <Fetched page={page}>
      {(whole) => (
        <Area of={['policeForms', 'tips']}>
          <Tip whole={whole} />
        </Area>
      )}
    </Fetched>
  );
}

function Tip({ whole }: { readonly whole: WholeTip }) {
  const say = useSay();
  const { tab = 'decide', file } = route.useSearch();
  const { record, next, blocked } = whole;
  return (
    <RecordPage
      back={<BackLink to="/police/tips">{say('tip.back')}</BackLink>}
      title={say('tip.title', { number: record.number })}
      state={
        <span className="marks">
          <Urgency urgency={record.urgency} />
          <TipState status={record.status} />
        </span>
      }
      identity={<TipWords of={record} />}
      next={<WhatNext whole={whole} />}
      tabs={tipTabs.map((each) => (
        <Link
          key={each}
          to="/police/tips/$id"
          params={{ id: record.id }}
          search={{ tab: each }}
          aria-current={each === tab ? 'page' : undefined}
          activeProps={{}}
        >
          {each === 'files' ? say('tip.tab.files', { count: record.files.length }) : say(`tip.tab.${each}`)}
        </Link>
      ))}
    >
      <section aria-label={tab === 'files' ? say('tip.files') : say(`tip.tab.${tab}`)}>
        {tab === 'access' ? (
          <AccessLog of={record} kind="tip" read={(id) => tips.accessLog(id)} />
        ) : tab === 'files' ? (
          <TipFiles of={record} fileId={file} />
        ) : (
          <Steps {...{ record, next, blocked, described }} base={tipsBase} />
        )}
      </section>
    </RecordPage>
  );
}

/** What waits, and until when; once it is decided, where it went. */
function WhatNext({ whole: { record, deadlines } }: { readonly whole: WholeTip }) {
  const say = useSay();
  const first = useSayFirst();
  const { status, investigationId, dismissedFor, application } = record;
  if (status === 'received')
    return (
      <Stack gap="xs" mt="xs">
        <Deadlines of={deadlines} />
        <Text>{say('tip.quarantine')}</Text>
      </Stack>
    );
  return (
    <Stack gap="xs" mt="xs">
      <Text>{say('tip.next.nothing')}</Text>
      {application !== undefined && (
        <Text>
          {say('tip.experts')}: {say(`tip.experts.${standingOf(application)}`)}
        </Text>
      )}
      {dismissedFor !== undefined && (
        <Text>{say('tip.dismissedFor', { cause: first([`value.cause.${dismissedFor}`], dismissedFor) })}</Text>
      )}
      {investigationId !== undefined && (
        <TextLink to="/police/cases/$id" params={{ id: investigationId }}>
          {say((status === 'raised' ? 'tip.case' : 'tip.addedTo') satisfies MessageId)}
        </TextLink>
      )}
    </Stack>
  );
}

/** Where the application stands that the message was passed on as. */
function standingOf({ confirmed, takedowns }: NonNullable<WholeTip['record']['application']>) {
  if (confirmed === undefined) return 'waits';
  if (!confirmed) return 'not-confirmed';
  return takedowns.length > 0 && takedowns.every(({ state }) => state === 'removed') ? 'removed' : 'confirmed';
}
