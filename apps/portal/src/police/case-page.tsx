import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { investigations, type Whole } from '../api/police.js';
import { Fetched } from '../parts/fetched.js';
import { RecordPage } from '../parts/record-page.js';
import { BackLink } from '../shell/links.js';
import { useHasRole } from '../shell/person.js';
import { Area, useSay, type MessageId } from '../texts/spoken.js';
import { CaseState, Urgency } from './marks.js';
import { OpenedInEmergency } from './emergencies/opened-in-emergency.js';
import { Identity } from './identity.js';
import { NextAction } from './next-action.js';
import { skippedBy, stageOf, stages, tabs, type Tab } from './places.js';
import { CaseTab } from './tabs/case-tab.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/police/police/cases/$id');

export function CasePage() {
  const { id } = route.useParams();
  const page = useQuery({
    queryKey: ['investigation', id],
    queryFn: () => investigations.one(id),
    refetchInterval: slowly,
  });
  return (
    <Fetched page={page}>
      {(whole) => (
        <Area of={['policeForms', 'returned', 'sending']}>
          <Case whole={whole} />
        </Area>
      )}
    </Fetched>
  );
}

/** What somebody sees of a case decides which tabs there are: intake, or the case itself. */
const tabsOf = ({ record }: Whole): readonly Tab[] =>
  record.evidence !== undefined ? tabs : record.referral !== undefined ? ['timeline', 'actions'] : ['actions'];

function Case({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const { tab } = route.useSearch();
  const { record } = whole;
  const works = useHasRole('police', 'investigator', 'juvenile-inspector');
  const offered = tabsOf(whole);
  const shown = tab !== undefined && offered.includes(tab) ? tab : (offered[0] ?? 'actions');
  const back = works ? ('/police/cases' as const) : ('/police/inbox' as const);
  const { erdrNumber, referralNumber = '', status, evidence, referral } = record;
  return (
    <RecordPage
      insteadOf={whole.insteadOf}
      back={<BackLink to={back}>{say(works ? 'case.back.cases' : 'case.back.inbox')}</BackLink>}
      title={
        typeof erdrNumber === 'string'
          ? say('case.title', { number: erdrNumber })
          : say('case.referral', { number: referralNumber })
      }
      state={
        <span className="marks">
          <Urgency urgency={record.urgency} />
          <CaseState status={status} />
        </span>
      }
      {...(record.child === undefined ? {} : { identity: <Identity record={record} /> })}
      stages={{
        of: stages.map((code) => ({ code, says: say(`stage.${code}` as MessageId) })),
        reached: stageOf[status] ?? 'receive',
        skipped: skippedBy[status],
      }}
      next={
        <>
          <OpenedInEmergency id={record.id} />
          <NextAction whole={whole} />
        </>
      }
      tabs={offered.map((each) => (
        <Link
          key={each}
          to="/police/cases/$id"
          params={{ id: record.id }}
          search={{ tab: each }}
          aria-current={each === shown ? 'page' : undefined}
          activeProps={{}}
        >
          {say(`tab.${each}`)}
        </Link>
      ))}
    >
      {referral === undefined && evidence === undefined && <Text>{say('case.restricted')}</Text>}
      <CaseTab tab={shown} whole={whole} />
    </RecordPage>
  );
}
