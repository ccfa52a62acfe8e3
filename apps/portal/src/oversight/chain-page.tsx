import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { decisionsBase, oversight, remarksBase } from '../api/oversight.js';
import { Begin } from '../parts/begin.js';
import { Blocked, type BlockedStep, type NextStep } from '../parts/blocked.js';
import { Fetched } from '../parts/fetched.js';
import { RecordPage } from '../parts/record-page.js';
import { BackLink, TextLink } from '../shell/links.js';
import { useLanguage, useSay, useSayFirst, type MessageId } from '../texts/spoken.js';
import { ChainMarks, ChildOf } from './chain-row.js';
import { ChildPanel } from './child-panel.js';
import { onTheWay, tabs, way, type Tab } from './places.js';
import type { ChainTerms } from './tabs/chain-terms.js';
import { DeadlinesTab } from './tabs/deadlines-tab.js';
import { TimelineTab } from './tabs/timeline-tab.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/oversight/oversight/chains/$id');

const pages: Readonly<Record<Tab, ComponentType<ChainTerms>>> = {
  timeline: TimelineTab,
  deadlines: DeadlinesTab,
  readiness: lazy(async () => ({ default: (await import('./tabs/readiness-tab.js')).ReadinessTab })),
  remarks: lazy(async () => ({ default: (await import('./tabs/remarks-tab.js')).RemarksTab })),
};

/** One chain across the five links, to read; what a prosecutor may do about it is a remark or a decision. */
export function ChainPage() {
  const { id } = route.useParams();
  const { language } = useLanguage();
  const page = useQuery({
    queryKey: ['oversight', 'chain', id, language],
    queryFn: () => oversight.chain(id),
    // In another language it comes anew; what stands open on the page stays open until then.
    placeholderData: (before) => (before?.chain.chainId === id ? before : undefined),
    refetchInterval: slowly,
  });
  return <Fetched page={page}>{(whole) => <Whole {...whole} />}</Fetched>;
}

function Whole({
  chain,
  joined,
  deadlines,
  next,
  blocked,
  identityBlocked,
}: Awaited<ReturnType<typeof oversight.chain>>) {
  const say = useSay();
  const first = useSayFirst();
  const { tab: shown = 'timeline' } = route.useSearch();
  const Page = pages[shown];
  const reached = onTheWay[chain.stage];
  return (
    <RecordPage
      back={<BackLink to="/oversight/chains">{say('chain.back')}</BackLink>}
      title={chain.number === null ? say('chains.unnumbered') : say('chain.title', { number: chain.number })}
      state={
        <span className="marks">
          <ChainMarks of={chain} />
        </span>
      }
      identity={
        <Stack gap="sm" w="100%">
          <div>
            <Text fw={600}>
              <ChildOf of={chain} />
            </Text>
            <Text size="sm">
              {chain.links.length === 0
                ? say('chain.nothingOpen')
                : say('chain.openAt', {
                    links: chain.links.map((link) => say(`link.${String(link)}` as MessageId)).join(', '),
                  })}
              {chain.outcome !== null &&
                ` · ${say('chain.outcome', { outcome: first([`is.outcome.${chain.outcome}`], chain.outcome) })}`}
            </Text>
            {chain.joinedTo !== null && (
              <Text size="sm">
                {say('chain.joined')}{' '}
                <TextLink to="/oversight/chains/$id" params={{ id: chain.joinedTo }}>
                  {say('chain.joined.link')}
                </TextLink>
              </Text>
            )}
            {joined.length > 0 && (
              <Text size="sm">
                {say('chain.leads')}{' '}
                {joined.map(({ chainId, number }) => (
                  <TextLink key={chainId} to="/oversight/chains/$id" params={{ id: chainId }} mr="xs">
                    {number ?? say('chains.unnumbered')}
                  </TextLink>
                ))}
              </Text>
            )}
          </div>
          <ChildPanel chainId={chain.chainId} blocked={identityBlocked} />
        </Stack>
      }
      {...(reached === undefined
        ? {}
        : { stages: { of: way.map((code) => ({ code, says: say(`rail.${code}`) })), reached } })}
      next={<Next chain={chain} deadlines={deadlines} next={next} blocked={blocked} />}
      tabs={tabs.map((each) => (
        <Link
          key={each}
          to="/oversight/chains/$id"
          params={{ id: chain.chainId }}
          search={{ tab: each }}
          aria-current={each === shown ? 'page' : undefined}
          activeProps={{}}
        >
          {say(`ctab.${each}`)}
        </Link>
      ))}
    >
      <section aria-label={say(`ctab.${shown}`)}>
        <Suspense fallback={null}>
          <Page chain={chain} deadlines={deadlines} />
        </Suspense>
      </section>
      <Text size="sm" c="dimmed">
        {say('chain.readOnly')}
      </Text>
    </RecordPage>
  );
}

/** What is overdue, and what may be done about the chain. */
function Next({
  chain,
  deadlines,
  next,
  blocked,
}: ChainTerms & { readonly next: readonly NextStep[]; readonly blocked: readonly BlockedStep[] }) {
  const say = useSay();
  const overdue = deadlines.filter((each) => each.overdue).length;
  const known = { chainId: chain.chainId };
  return (
    <Stack gap="xs" mt="xs">
      {overdue === 0 ? (
        <Text>{say('chain.nothingDue')}</Text>
      ) : (
        <TextLink
          to="/oversight/chains/$id"
          params={{ id: chain.chainId }}
          search={{ tab: 'deadlines' }}
          c="var(--danger)"
        >
          {say('map.overdue', { count: overdue })}
        </TextLink>
      )}
      <div className="marks actions">
        {next.length > 0 && (
          <Begin
            base={decisionsBase}
            described={() => import('steps:oversight/decision')}
            step="decide"
            known={known}
            variant="filled"
          />
        )}
        <Begin
          base={remarksBase}
          described={() => import('steps:oversight/remark')}
          step="make"
          known={known}
          variant={next.length > 0 ? 'default' : 'filled'}
        />
      </div>
      {blocked.length > 0 && <Blocked steps={blocked} />}
    </Stack>
  );
}
