import { lazy, Suspense, type ComponentType } from 'react';
import { Loader } from '@mantine/core';
import { useSay } from '../../texts/spoken.js';
import { CaseSteps } from '../case-steps.js';
import type { Tab } from '../places.js';
import type * as CaseTabs from './case-tabs.js';
import type { TabTerms } from './tab-terms.js';
import { TimelineTab } from './timeline-tab.js';

const Advice = lazy(async () => ({ default: (await import('../qualification/advice.js')).Advice }));
const ActionsTab = ({ whole }: TabTerms) => (
  <>
    <CaseSteps whole={whole} />
    <Suspense fallback={null}>
      <Advice whole={whole} />
    </Suspense>
  </>
);
/** Above what happened, what was written about it. */
const WrittenTimelineTab = ({ whole }: TabTerms) => (
  <>
    <CaseWords whole={whole} />
    <TimelineTab whole={whole} />
  </>
);
const pageOf = (name: keyof typeof CaseTabs) => lazy(async () => ({ default: (await import('./case-tabs.js'))[name] }));

const CaseWords = pageOf('CaseWords');
const InterviewTab = lazy(async () => ({ default: (await import('./interview-tab.js')).InterviewTab }));
const pages: Readonly<Record<Tab, ComponentType<TabTerms>>> = {
  timeline: WrittenTimelineTab,
  actions: ActionsTab,
  evidence: pageOf('EvidenceTab'),
  conversations: pageOf('ConversationsTab'),
  requests: pageOf('RequestsTab'),
  examinations: pageOf('ExaminationsTab'),
  interview: InterviewTab,
  readiness: pageOf('ReadinessTab'),
  documents: pageOf('DocumentsTab'),
  people: pageOf('PeopleTab'),
  access: pageOf('AccessTab'),
};

export function CaseTab({ tab, whole }: TabTerms & { readonly tab: Tab }) {
  const say = useSay();
  const Page = pages[tab];
  return (
    <section aria-label={say(`tab.${tab}`)}>
      <Suspense fallback={<Loader role="status" aria-label={say('loading')} />}>
        <Page whole={whole} />
      </Suspense>
    </section>
  );
}
