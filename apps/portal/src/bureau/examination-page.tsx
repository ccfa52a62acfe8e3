import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { examinations, type Whole } from '../api/bureau.js';
import { AccessLog } from '../parts/access-log.js';
import { Blocked } from '../parts/blocked.js';
import { Deadlines } from '../parts/due.js';
import { Fetched } from '../parts/fetched.js';
import { numberOf } from '../parts/number.js';
import { RecordPage } from '../parts/record-page.js';
import { BackLink, ButtonLink } from '../shell/links.js';
import { usePerson } from '../shell/person.js';
import { Area, useSay, type MessageId } from '../texts/spoken.js';
import { ExaminationSteps } from './examination-steps.js';
import { FilesTab } from './files-tab.js';
import { Identity } from './identity.js';
import { ConversationsTab } from './conversations-tab.js';
import { ExaminationMarks, useExaminationName } from './marks.js';
import { OrderTab } from './order-tab.js';
import { coordinatorTabs, expertTabs, leadingOn, skippedBy, stageOf, stages, type ExaminationTab } from './places.js';
import { TimelineTab } from './timeline-tab.js';
import { WorkTab } from './work-tab.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/bureau/bureau/examinations/$id');

export function ExaminationPage() {
  const { id } = route.useParams();
  const page = useQuery({
    queryKey: ['examination', id],
    queryFn: () => examinations.one(id),
    refetchInterval: slowly,
  });
  return (
    <Fetched page={page}>
      {(whole) => (
        <Area of={['sending']}>
          <One whole={whole} />
        </Area>
      )}
    </Fetched>
  );
}

function One({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const called = useExaminationName();
  const { account } = usePerson();
  const { tab } = route.useSearch();
  const { record } = whole;
  // Whoever examines it, or stands in for them, sees the work; whoever assigns sees the order.
  const examines = whole.insteadOf !== null || record.experts.some(({ subject }) => subject === account.id);
  const offered: readonly ExaminationTab[] = examines ? expertTabs : coordinatorTabs;
  const reached = stageOf[record.status] ?? 'end';
  const shown = tab !== undefined && offered.includes(tab) ? tab : (offered[0] ?? 'actions');
  return (
    <RecordPage
      insteadOf={whole.insteadOf}
      back={
        <BackLink to={examines ? '/bureau/mine' : '/bureau/orders'}>
          {say(examines ? 'bureau.mine' : 'bureau.orders')}
        </BackLink>
      }
      title={`${called(record.kinds)} ${say('row.number', { number: numberOf(record) })}`}
      state={<ExaminationMarks of={record} />}
      about={say('bureau.about')}
      identity={<Identity of={record} ended={reached === 'end'} />}
      stages={{
        of: stages.map((code) => ({ code, says: say(`bureau.stage.${code}`) })),
        reached,
        skipped: skippedBy[record.status],
      }}
      next={<WhatNext whole={whole} examines={examines} />}
      tabs={offered.map((each) => (
        <Link
          key={each}
          to="/bureau/examinations/$id"
          params={{ id: record.id }}
          search={{ tab: each }}
          aria-current={each === shown ? 'page' : undefined}
          activeProps={{}}
        >
          {say(`bureau.tab.${each}`)}
        </Link>
      ))}
    >
      <section aria-label={say(`bureau.tab.${shown}`)}>
        <Shown tab={shown} whole={whole} />
      </section>
    </RecordPage>
  );
}

function Shown({ tab, whole }: { readonly tab: ExaminationTab; readonly whole: Whole }) {
  const { record } = whole;
  if (tab === 'work') return <WorkTab whole={whole} />;
  if (tab === 'conversations') return <ConversationsTab whole={whole} />;
  if (tab === 'order') return <OrderTab of={record} />;
  if (tab === 'files') return <FilesTab of={record} />;
  if (tab === 'timeline') return <TimelineTab of={record} />;
  if (tab === 'actions') return <ExaminationSteps whole={whole} />;
  return <AccessLog of={record} kind="examination" read={(id) => examinations.accessLog(id)} />;
}

/** What is due, what to do about it, the steps that lead on, and why it cannot be concluded yet. */
function WhatNext({ whole, examines }: { readonly whole: Whole; readonly examines: boolean }) {
  const say = useSay();
  const { deadlines, record, blocked, next } = whole;
  const { status } = record;
  const hint = status in leadingOn ? status : 'ended';
  const alone = record.kinds.length === 1;
  const steps = (leadingOn[status] ?? []).filter((step) => !(alone && step === 'agree'));
  // Until it can be concluded, an expert’s next action is in the work itself.
  const inWork = examines && status !== 'arrived' && hint !== 'ended' && !next.some(({ step }) => step === 'conclude');
  return (
    <Stack gap="xs" mt="xs">
      <Deadlines of={deadlines} />
      <Text>{say(`bureau.hint.${examines ? 'expert' : 'coordinator'}.${hint}` as MessageId)}</Text>
      {inWork && (
        <ButtonLink
          to="/bureau/examinations/$id"
          params={{ id: record.id }}
          search={{ tab: 'work' }}
          w="fit-content"
          className="actions"
        >
          {say('bureau.tab.work')}
        </ButtonLink>
      )}
      <ExaminationSteps whole={whole} only={steps} quiet={inWork} />
      {examines && status === 'in-progress' && (
        <Blocked steps={blocked.filter(({ step }) => step === 'conclude' || (step === 'agree' && !alone))} />
      )}
    </Stack>
  );
}
