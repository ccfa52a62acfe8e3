import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  remarksBase,
  remarksOf,
  remarkedAgencies,
  remarkSteps,
  type RemarkedAgency,
  type WholeRemark,
} from '../api/remarks.js';
import { AccessLog } from '../parts/access-log.js';
import { Due } from '../parts/due.js';
import { Fetched } from '../parts/fetched.js';
import { Pairs } from '../parts/pairs.js';
import { RecordPage } from '../parts/record-page.js';
import { Steps } from '../parts/steps.js';
import { slowly } from '../shell/changes/slowly.js';
import { BackLink } from '../shell/links.js';
import { Nowhere } from '../shell/nowhere.js';
import { oneOf } from '../shell/search.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { RemarkState, standing, waits } from './marks.js';
import { RecordsOfChain } from './records-of-chain.js';
import { Words } from './words.js';

const route = getRouteApi('/remarks/remarks/$agency/$id');

/** One remark: by when it has to be answered, what is said on demand, the answer, and what came of it. */
export function RemarkPage() {
  const { agency, id } = route.useParams();
  const at = oneOf(remarkedAgencies, agency);
  return at === undefined ? <Nowhere /> : <At key={id} agency={at} id={id} />;
}

function At({ agency, id }: { readonly agency: RemarkedAgency; readonly id: string }) {
  const page = useQuery({
    queryKey: ['remark', id],
    queryFn: () => remarksOf(agency).one(id),
    refetchInterval: slowly,
  });
  return <Fetched page={page}>{(whole) => <OneRemark whole={whole} agency={agency} />}</Fetched>;
}

interface Terms {
  readonly whole: WholeRemark;
  readonly agency: RemarkedAgency;
}

function OneRemark({ whole, agency }: Terms) {
  const say = useSay();
  const { language } = useLanguage();
  const { record, insteadOf } = whole;
  return (
    <RecordPage
      back={
        <BackLink to="/remarks" search={{ at: agency }}>
          {say('remarks.back')}
        </BackLink>
      }
      title={say('remarks.called', { topic: say(`value.topic.${record.topic}`) })}
      state={<RemarkState of={record} />}
      insteadOf={insteadOf}
      about={say('remarks.about')}
      identity={
        <Pairs
          of={[
            [say('remarks.openedAt'), momentOf(record.openedAt, language)],
            [say('remarks.dueAt'), waits(record) ? <Due by={record.dueAt} /> : momentOf(record.dueAt, language)],
            [say('remarks.records'), <RecordsOfChain key="records" agency={agency} chainId={record.chainId} />],
          ]}
        />
      }
      next={<Next whole={whole} agency={agency} />}
    >
      {/* What is said anew is asked for anew. */}
      <Words key={record.version} id={record.id} agency={agency} />
      <Log whole={whole} agency={agency} />
    </RecordPage>
  );
}

function Next({ whole: { record, next, blocked }, agency }: Terms) {
  const say = useSay();
  return (
    <Stack gap="xs" mt="xs">
      <Text maw="44rem">{say(`remarks.next.${standing(record)}`)}</Text>
      {next.length > 0 && (
        <Steps
          {...{ record, next, blocked }}
          base={remarksBase(agency)}
          described={remarkSteps[agency]}
          only={next.map(({ step }) => step)}
        />
      )}
    </Stack>
  );
}

/** Asked for by whoever wants to see it. */
function Log({ whole: { record }, agency }: Terms) {
  const say = useSay();
  const [shown, show] = useState(false);
  return (
    <section aria-labelledby="remark-log">
      <Title order={2} size="h4" id="remark-log">
        {say('remarks.log')}
      </Title>
      {shown ? (
        <AccessLog of={record} kind="remark" read={(id) => remarksOf(agency).accessLog(id)} />
      ) : (
        <Button
          className="actions"
          size="compact-md"
          variant="default"
          onClick={() => {
            show(true);
          }}
        >
          {say('remarks.log.show')}
        </Button>
      )}
    </section>
  );
}
