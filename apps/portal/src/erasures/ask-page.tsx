import { List, Stack, Text, Title } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  erasingAgencies,
  erasuresBase,
  erasureSteps,
  erasuresOf,
  type ErasingAgency,
  type ErasureProspect,
} from '../api/erasures.js';
import { Begin } from '../parts/begin.js';
import { Fetched } from '../parts/fetched.js';
import { Pairs } from '../parts/pairs.js';
import { RecordPage } from '../parts/record-page.js';
import { StateMark } from '../parts/state-mark.js';
import { BackLink, TextLink } from '../shell/links.js';
import { Nowhere } from '../shell/nowhere.js';
import { oneOf } from '../shell/search.js';
import { useLanguage, useSay, useTexts } from '../texts/spoken.js';
import { dateOf } from '../texts/when.js';
import { ErasureState, useCalled } from './marks.js';
import { WhatGoes } from './what-goes.js';

const route = getRouteApi('/erasures/erasures/$agency/of/$recordId');

/** Whoever has a record learns what its erasure would mean, whether they may ask for it, and asks. */
export function AskPage() {
  const { agency, recordId } = route.useParams();
  const at = oneOf(erasingAgencies, agency);
  return at === undefined ? <Nowhere /> : <At agency={at} recordId={recordId} />;
}

function At({ agency, recordId }: { readonly agency: ErasingAgency; readonly recordId: string }) {
  const page = useQuery({
    queryKey: ['erasure-prospect', agency, recordId],
    queryFn: () => erasuresOf(agency).prospect(recordId),
  });
  return <Fetched page={page}>{(prospect) => <Prospect of={prospect} agency={agency} />}</Fetched>;
}

interface Terms {
  readonly of: ErasureProspect;
  readonly agency: ErasingAgency;
}

function Prospect({ of, agency }: Terms) {
  const say = useSay();
  const texts = useTexts();
  const called = useCalled();
  const { language } = useLanguage();
  const { erased, statusSays, termSays, keptUntil, records } = of;
  const open = openOf(of);
  return (
    <RecordPage
      back={
        <BackLink to="/erasures" search={{ at: agency, show: 'due' }}>
          {say('erasures.title')}
        </BackLink>
      }
      title={called(of)}
      state={
        erased === null ? (
          <StateMark tone="plain" sign={IconArchive} word={texts(statusSays)} />
        ) : (
          <ErasureState status="erased" />
        )
      }
      next={erased === null ? <WhatNext of={of} agency={agency} /> : undefined}
    >
      {erased !== null ? (
        <Text>
          {say('erasures.erased.text', { at: dateOf(erased.at, language), ground: texts(erased.groundSays) })}
        </Text>
      ) : (
        <Pairs
          of={[
            [say('erasures.records.here'), String(records)],
            [say('erasures.term'), dateOf(keptUntil, language)],
            [say('erasures.term.of'), texts(termSays)],
          ]}
        />
      )}
      <WhatGoes agency={agency} done={erased !== null} />
      {erased === null && open === undefined && <Grounds of={of} />}
      <Before of={of} agency={agency} />
    </RecordPage>
  );
}

/** What was asked for and is not decided. */
const openOf = ({ erasures }: ErasureProspect): ErasureProspect['erasures'][number] | undefined =>
  erasures.find(({ status }) => status === 'asked' || status === 'held');

function WhatNext({ of, agency }: Terms) {
  const { grounds, recordId } = of;
  const say = useSay();
  const texts = useTexts();
  const allowed = grounds
    .filter((each) => each.allowed)
    .map(({ ground, says }) => ({ value: ground, label: texts(says) }));
  const open = openOf(of);
  return (
    <Stack gap="xs" mt="xs" align="flex-start">
      <Text>
        {say(
          open !== undefined ? 'erasures.ask.open' : allowed.length > 0 ? 'erasures.ask.may' : 'erasures.ask.notNow',
        )}
      </Text>
      {open !== undefined && (
        <TextLink to="/erasures/$agency/$id" params={{ agency, id: open.id }}>
          {say('erasures.ask.toIt')}
        </TextLink>
      )}
      {allowed.length > 0 && (
        <Begin
          base={erasuresBase(agency)}
          described={erasureSteps[agency]}
          step="ask"
          known={{ recordId }}
          options={(field) => (field === 'ground' ? allowed : undefined)}
          variant="filled"
        />
      )}
    </Stack>
  );
}

/** On which grounds it cannot be asked for now, and why: as the service says. */
function Grounds({ of: { grounds } }: Pick<Terms, 'of'>) {
  const say = useSay();
  const texts = useTexts();
  const not = grounds.filter(({ allowed }) => !allowed);
  if (not.length === 0) return null;
  return (
    <section aria-labelledby="erasures-not">
      <Title order={2} size="h4" id="erasures-not">
        {say('erasures.grounds.not')}
      </Title>
      <List mt="xs" spacing="xs">
        {not.map(({ ground, says, why }) => (
          <List.Item key={ground}>
            {texts(says)}
            {why !== null && `: ${texts(why)}`}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function Before({ of: { erasures }, agency }: Terms) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  if (erasures.length === 0) return null;
  return (
    <section aria-labelledby="erasures-before">
      <Title order={2} size="h4" id="erasures-before">
        {say('erasures.before')}
      </Title>
      {erasures.map(({ id, groundSays, openedAt, status }) => (
        <Link key={id} to="/erasures/$agency/$id" params={{ agency, id }} className="row">
          <span className="grows title">{say('erasures.before.on', { at: dateOf(openedAt, language) })}</span>
          <Text component="span" size="sm">
            {texts(groundSays)}
          </Text>
          <span className="marks">
            <ErasureState status={status} />
          </span>
        </Link>
      ))}
    </section>
  );
}
