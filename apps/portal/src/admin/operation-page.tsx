import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { operation, type Operation } from '../api/operation.js';
import { Fetched } from '../parts/fetched.js';
import { Rows } from '../parts/rows.js';
import { StateMark } from '../parts/state-mark.js';
import { useHasRole } from '../shell/person.js';
import { useLanguage, useSay, type MessageId } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { AccessStanding } from './access/access-standing.js';
import { AllServices, useAllServices } from './all-services.js';
import { Integrity } from './integrity.js';
import { Quarantine } from './quarantine/quarantine.js';
import { Replay } from './replay.js';
import { TellOne } from './tell-one.js';
import { useRun } from './use-run.js';

/** How each service stands that the person runs. Looked at again every ten seconds. */
export function OperationPage() {
  const say = useSay();
  const run = useRun();
  // Deferred, so that the much that follows is rendered in small pieces and the page answers meanwhile.
  const isThere = useDeferredValue(!useAllServices().isPending);
  return (
    <Stack gap="lg">
      <Title order={1}>{say('admin.operation.title')}</Title>
      <AllServices />
      {isThere && (
        <>
          {/* Not before what stands above, which would push it down. */}
          <Text>{say('admin.operation.text')}</Text>
          {run.map((agency) => (
            <Service key={agency} agency={agency} />
          ))}
        </>
      )}
    </Stack>
  );
}

function Service({ agency }: { readonly agency: string }) {
  const say = useSay();
  const administers = useHasRole(agency, 'administrator');
  const page = useQuery({
    queryKey: ['operation', agency],
    queryFn: () => operation.of(agency),
    refetchInterval: 10_000,
  });
  const isThere = useDeferredValue(!page.isPending);
  const receivers = page.data?.told.map(({ receiver }) => receiver) ?? [];
  return (
    <section aria-labelledby={`run-${agency}`}>
      <Title order={2} size="h3" id={`run-${agency}`}>
        {say(`admin.agency.${agency}` as MessageId)}
      </Title>
      <Fetched page={page}>{(of) => <Standing of={of} />}</Fetched>
      {isThere && (
        <>
          {/* Not before what stands above, which would push it down. */}
          <AccessStanding agency={agency} />
          <Integrity agency={agency} />
          {administers && <Quarantine agency={agency} />}
          {administers && <TellOne {...{ agency, receivers }} />}
          {administers && <Replay {...{ agency, receivers }} />}
        </>
      )}
    </section>
  );
}

function Standing({ of }: { readonly of: Operation }) {
  const say = useSay();
  const { language } = useLanguage();
  const { bus, told, heard, timers, seals, disputedSeals } = of;
  const name = (agency: string): string => say(`admin.agency.${agency}` as MessageId);
  const since = (at: string | null): string => (at === null ? '' : momentOf(at, language));
  const isConnected = bus === 'connected';
  return (
    <Stack gap="md" mt="sm">
      <div>
        <StateMark
          tone={isConnected ? 'good' : 'danger'}
          sign={isConnected ? IconCheck : IconAlertTriangle}
          word={say(`admin.bus.${bus}`)}
        />
      </div>
      <Rows
        captioned
        named
        label={say('admin.told')}
        heads={[say('admin.agency'), say('admin.waiting'), say('admin.since')]}
        rows={told.map((each) => [name(each.receiver), each.waiting, since(each.since)])}
      />
      <Rows
        captioned
        named
        label={say('admin.heard')}
        heads={[say('admin.agency'), say('admin.waiting'), say('admin.quarantined'), say('admin.since')]}
        rows={heard.map((each) => [name(each.sender), each.waiting, each.quarantined, since(each.since)])}
      />
      <Text>
        {say('admin.timers', { count: timers.waiting })}
        {timers.since !== null && ` · ${since(timers.since)}`}
      </Text>
      {seals.length === 0 ? (
        <Text>{say('admin.noSeals')}</Text>
      ) : (
        <Rows
          captioned
          named
          label={say('admin.seals')}
          heads={[say('admin.log'), say('admin.entries'), say('admin.sealedAt')]}
          rows={seals.map((each) => [say(`admin.log.${each.log}` as MessageId), each.entries, since(each.sealedAt)])}
        />
      )}
      {disputedSeals === 0 ? (
        <Text>{say('admin.disputed', { count: 0 })}</Text>
      ) : (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {say('admin.disputed', { count: disputedSeals })}
        </Alert>
      )}
    </Stack>
  );
}
