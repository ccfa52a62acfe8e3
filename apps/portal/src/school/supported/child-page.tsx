import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  referrals,
  supportedBase,
  supportedChildren,
  type SupportedPersonal,
  type WholeSupported,
} from '../../api/school.js';
import { ErasureOfRecord } from '../../erasures/of-record.js';
import { AccessLog } from '../../parts/access-log.js';
import { Fetched } from '../../parts/fetched.js';
import { InsteadOf } from '../../parts/instead-of.js';
import { useReading } from '../../parts/reading.js';
import { Steps } from '../../parts/steps.js';
import { Timeline } from '../../parts/timeline.js';
import { slowly } from '../../shell/changes/slowly.js';
import { BackLink } from '../../shell/links.js';
import { useHasRole, usePerson } from '../../shell/person.js';
import { useLanguage, useSay, useSayFirst, useTexts, type MessageId } from '../../texts/spoken.js';
import { dateOf } from '../../texts/when.js';
import { SupportedState, useAge } from './marks.js';

const route = getRouteApi('/supported/supported/$id');

/** One child of whom social services told the school: whom to support, how, and what was done. */
export function ChildPage() {
  const { id } = route.useParams();
  const page = useQuery({
    queryKey: ['supported-child', id],
    queryFn: () => supportedChildren.one(id),
    refetchInterval: slowly,
  });
  return <Fetched page={page}>{(whole) => <Whole whole={whole} />}</Fetched>;
}

function Whole({ whole: { record, next, blocked, insteadOf } }: { readonly whole: WholeSupported }) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const ageOf = useAge();
  const { account } = usePerson();
  // Who read what is told to whoever may read it themselves: not to a head of school.
  const supports = useHasRole('school', 'psychologist');
  const colleagues = useQuery({
    queryKey: ['colleagues', record.schoolId],
    queryFn: () => referrals.colleagues(record.schoolId),
    staleTime: 600_000,
  });
  const psychologists = (colleagues.data?.items ?? [])
    .filter(({ roles }) => roles.includes('psychologist'))
    .map(({ subject, name }) => ({ value: subject, label: name }));
  return (
    <Stack gap="lg">
      <div className="actions">
        <BackLink to="/supported">{say('supported.back')}</BackLink>
      </div>
      <Group justify="space-between" align="flex-start">
        <Title order={1}>{ageOf(record)}</Title>
        <SupportedState status={record.status} />
      </Group>
      <InsteadOf of={insteadOf} />
      {record.owner === null && <Alert color="yellow">{say('supported.nobody')}</Alert>}
      {record.endedBecause !== null && (
        <Text>
          {say('supported.state.ended')}:{' '}
          {first([`value.reason.${record.endedBecause}`, `value.${record.endedBecause}`], record.endedBecause)}
        </Text>
      )}
      <Text>{say('supported.small')}</Text>
      <ErasureOfRecord agency="school" record={record} ended={record.status === 'ended'} />
      {record.owner === account.id && record.erased === undefined && <Words id={record.id} />}
      <section aria-labelledby="supported-actions">
        <Title order={2} size="h3" id="supported-actions">
          {say('supported.actions')}
        </Title>
        <Steps
          {...{ record, next, blocked }}
          base={supportedBase}
          described={() => import('steps:school/supported-child')}
          options={(field) => (field === 'to' ? psychologists : undefined)}
        />
      </section>
      <section>
        <Title order={2} size="h3">
          {say('supported.way')}
        </Title>
        <Timeline
          of={record.supportMilestones.map(({ at, says }, place) => ({ id: String(place), at, says: texts(says) }))}
        />
      </section>
      {supports && (
        <section>
          <Title order={2} size="h3">
            {say('supported.access')}
          </Title>
          <AccessLog of={record} kind="supported-child" read={(id) => supportedChildren.accessLog(id)} />
        </section>
      )}
    </Stack>
  );
}

/** Who it is and what is asked, for whoever says what they need it for. */
function Words({ id }: { readonly id: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const reading = useReading((purpose: string) => supportedChildren.readIdentity<SupportedPersonal>(id, purpose), {
    show: say('supported.read'),
    hide: say('supported.hide'),
  });
  const { data, button, purpose } = reading;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        {data !== undefined && (
          <Text fw={600}>
            {[data.child.familyName, data.child.givenName].filter(Boolean).join(' ') || say('supported.unnamed')}
          </Text>
        )}
        {button}
      </Group>
      {purpose}
      {data?.continues.map(({ at, what, contact, until }) => (
        <section key={at}>
          <Title order={2} size="h3">
            {say('supported.asked', { at: dateOf(at, language) })}
          </Title>
          <Text className="words">{what}</Text>
          <Text>{say('referral.contact', { contact })}</Text>
          {until !== undefined && <Text>{say('referral.until', { at: dateOf(until, language) })}</Text>}
        </section>
      ))}
      {data !== undefined && data.notes.length > 0 && (
        <section>
          <Title order={2} size="h3">
            {say('supported.notes')}
          </Title>
          {data.notes.map(({ heldOn, kind, note }, place) => (
            <Text key={place} className="words">
              {dateOf(heldOn, language)} · {say(`support.${kind}` as MessageId)}: {note}
            </Text>
          ))}
        </section>
      )}
    </Stack>
  );
}
