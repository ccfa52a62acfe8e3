import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { supports, type SupportPersonal, type WholeSupport } from '../api/social.js';
import { ErasureOfRecord } from '../erasures/of-record.js';
import { AccessLog } from '../parts/access-log.js';
import { Deadlines } from '../parts/due.js';
import { Fetched } from '../parts/fetched.js';
import { leading } from '../parts/leading.js';
import { useReading } from '../parts/reading.js';
import { RecordPage } from '../parts/record-page.js';
import { BackLink } from '../shell/links.js';
import { useSay } from '../texts/spoken.js';
import { Identity } from './identity.js';
import { State, useChild } from './marks.js';
import { leadingOn, skippedOf, stageOf, stages, tabs, type Tab } from './places.js';
import { SupportSteps } from './support-steps.js';
import { NotesTab } from './tabs/notes-tab.js';
import { PlanTab } from './tabs/plan-tab.js';
import type { TabTerms } from './tabs/tab-terms.js';
import { VisitsTab } from './tabs/visits-tab.js';
import { WellbeingTab } from './tabs/wellbeing-tab.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/social/social/caseload/$id');

const pages: Readonly<Record<Tab, ComponentType<TabTerms>>> = {
  plan: PlanTab,
  visits: VisitsTab,
  wellbeing: WellbeingTab,
  notes: NotesTab,
  actions: ({ whole, personal }) => <SupportSteps whole={whole} personal={personal} />,
  access: ({ whole: { record } }) => <AccessLog of={record} kind="support" read={(id) => supports.accessLog(id)} />,
};

/** The support of one child. */
export function SupportPage() {
  const { id } = route.useParams();
  const page = useQuery({ queryKey: ['support', id], queryFn: () => supports.one(id), refetchInterval: slowly });
  return <Fetched page={page}>{(whole) => <Whole whole={whole} />}</Fetched>;
}

function Whole({ whole }: { readonly whole: WholeSupport }) {
  const say = useSay();
  const childOf = useChild();
  const { tab: shown = 'plan' } = route.useSearch();
  const { record } = whole;
  const reading = useReading((purpose) => supports.readIdentity<SupportPersonal>(record.id, purpose), {
    show: say('support.showName'),
    hide: say('support.hideName'),
  });
  const { data: personal } = reading;
  const reached = stageOf[record.status];
  const Page = pages[shown];
  return (
    <RecordPage
      insteadOf={whole.insteadOf}
      back={<BackLink to="/social/caseload">{say('support.back')}</BackLink>}
      title={`${say(`support.${record.kind}`)} · ${childOf(record)}`}
      state={<State of="sstate" status={record.status} />}
      identity={<Identity record={record} reading={reading} />}
      {...(reached === undefined
        ? {}
        : {
            stages: {
              of: stages.map((code) => ({ code, says: say(`sstage.${code}`) })),
              reached,
              skipped: skippedOf(record),
            },
          })}
      next={<Next whole={whole} personal={personal} />}
      tabs={shownTabs(record).map((each) => (
        <Link
          key={each}
          to="/social/caseload/$id"
          params={{ id: record.id }}
          search={{ tab: each }}
          aria-current={each === shown ? 'page' : undefined}
          activeProps={{}}
        >
          {say(`stab.${each}`)}
        </Link>
      ))}
    >
      <ErasureOfRecord agency="social-services" record={record} ended={record.status === 'closed'} />
      <section aria-label={say(`stab.${shown}`)}>
        <Page whole={whole} personal={personal} />
      </section>
    </RecordPage>
  );
}

/** Of what was erased there are no words. */
const shownTabs = ({ erased }: WholeSupport['record']): readonly Tab[] =>
  tabs.filter((each) => each !== 'notes' || erased === undefined);

const shownAtOnce = 3;

function Next({ whole, personal }: TabTerms) {
  const say = useSay();
  const { record, next, deadlines } = whole;
  const due = deadlines.filter(({ dueAt }) => dueAt !== null).slice(0, shownAtOnce);
  const only = leading(leadingOn, record, next);
  return (
    <Stack gap="xs" mt="xs">
      {due.length === 0 && only.length === 0 && <Text>{say('support.nothingDue')}</Text>}
      <Deadlines of={due} />
      {only.length > 0 && <SupportSteps whole={whole} personal={personal} only={only} />}
    </Stack>
  );
}
