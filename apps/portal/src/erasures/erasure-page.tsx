import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  erasingAgencies,
  erasuresBase,
  erasureSteps,
  erasuresOf,
  type ErasingAgency,
  type WholeErasure,
} from '../api/erasures.js';
import { Fetched } from '../parts/fetched.js';
import { Pairs } from '../parts/pairs.js';
import { RecordPage } from '../parts/record-page.js';
import { Steps } from '../parts/steps.js';
import { slowly } from '../shell/changes/slowly.js';
import { BackLink } from '../shell/links.js';
import { Nowhere } from '../shell/nowhere.js';
import { oneOf } from '../shell/search.js';
import { useLanguage, useSay, useTexts, type MessageId } from '../texts/spoken.js';
import { dateOf, momentOf } from '../texts/when.js';
import { ErasureState, useCalled } from './marks.js';
import { WhatGoes } from './what-goes.js';

const route = getRouteApi('/erasures/erasures/$agency/$id');

/** One erasure that was asked for: of what, on which ground, and what may be decided. */
export function ErasurePage() {
  const { agency, id } = route.useParams();
  const at = oneOf(erasingAgencies, agency);
  return at === undefined ? <Nowhere /> : <At agency={at} id={id} />;
}

function At({ agency, id }: { readonly agency: ErasingAgency; readonly id: string }) {
  const page = useQuery({
    queryKey: ['erasure', id],
    queryFn: () => erasuresOf(agency).one(id),
    refetchInterval: slowly,
  });
  return <Fetched page={page}>{(whole) => <OneErasure whole={whole} agency={agency} />}</Fetched>;
}

/** Where nothing was destroyed and nothing will be. */
const nothingWent = ['refused', 'withdrawn'];
const decided = ['erased', ...nothingWent];

function OneErasure({ whole, agency }: { readonly whole: WholeErasure; readonly agency: ErasingAgency }) {
  const say = useSay();
  const called = useCalled();
  const { record, next, blocked } = whole;
  const stands = <Text>{say(`erasures.next.${record.status}` as MessageId)}</Text>;
  const over = decided.includes(record.status);
  return (
    <RecordPage
      back={
        <BackLink to="/erasures" search={{ at: agency, show: 'waits' }}>
          {say('erasures.title')}
        </BackLink>
      }
      title={called(record)}
      state={<ErasureState status={record.status} />}
      next={
        over ? undefined : (
          <Stack gap="xs" mt="xs">
            {stands}
            {next.length > 0 && (
              <Steps
                {...{ record, next, blocked }}
                base={erasuresBase(agency)}
                described={erasureSteps[agency]}
                only={next.map(({ step }) => step)}
              />
            )}
          </Stack>
        )
      }
    >
      {over && stands}
      <Told whole={whole} />
      {!nothingWent.includes(record.status) && <WhatGoes agency={agency} done={record.status === 'erased'} />}
    </RecordPage>
  );
}

function Told({ whole: { record } }: { readonly whole: WholeErasure }) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const { groundSays, openedAt, keptUntil, heldFor, refusedBecause, decidedAt, records } = record;
  return (
    <Pairs
      of={[
        [say('erasures.ground'), texts(groundSays)],
        [say('erasures.asked'), momentOf(openedAt, language)],
        [say('erasures.term'), dateOf(keptUntil, language)],
        [say('erasures.held'), heldFor === null ? '' : say(`value.for.${heldFor}`)],
        [say('erasures.refused'), refusedBecause === null ? '' : say(`value.because.${refusedBecause}`)],
        [say('erasures.decided'), decidedAt === null ? '' : momentOf(decidedAt, language)],
        [say('erasures.records'), records === null ? '' : String(records)],
      ]}
    />
  );
}
