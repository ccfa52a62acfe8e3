import { Button, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operation, type IntegrityCheck } from '../api/operation.js';
import { Fetched } from '../parts/fetched.js';
import { Pairs } from '../parts/pairs.js';
import { StateMark } from '../parts/state-mark.js';
import { Failed } from '../shell/failed.js';
import { useLanguage, useSay, type MessageId } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** Whether a service finds its own journal, custody and seals as they were written, and a way to look again. */
export function Integrity({ agency }: { readonly agency: string }) {
  const say = useSay();
  const client = useQueryClient();
  const page = useQuery({
    queryKey: ['integrity', agency],
    queryFn: () => operation.integrity(agency),
    refetchInterval: ({ state }) => (state.data?.last?.state === 'running' ? 2_000 : 30_000),
  });
  const check = useMutation({
    mutationFn: () => operation.checkIntegrity(agency),
    onSuccess: (found) => {
      client.setQueryData(['integrity', agency], found);
    },
  });
  return (
    <Stack gap="xs" mt="lg" align="flex-start">
      <Title order={3} size="h4">
        {say('admin.integrity')}
      </Title>
      <Text>{say('admin.integrity.text')}</Text>
      <Fetched page={page}>
        {({ last }) => (last === null ? <Text>{say('admin.integrity.none')}</Text> : <Found of={last} />)}
      </Fetched>
      <Button
        variant="default"
        loading={check.isPending}
        disabled={page.data?.last?.state === 'running'}
        onClick={() => {
          check.mutate();
        }}
      >
        {say('admin.integrity.check')}
      </Button>
      {check.error !== null && <Failed error={check.error} />}
    </Stack>
  );
}

const marks = {
  sound: ['good', IconCheck],
  broken: ['danger', IconAlertTriangle],
  running: ['care', IconClock],
  unfinished: ['care', IconClock],
} as const;

function Found({ of }: { readonly of: IntegrityCheck }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state, broken, beganBy } = of;
  const [tone, sign] = marks[state];
  // Of another agency's log its agency stands before it.
  const nameOf = (place: string): string => {
    const [log = '', of = ''] = place.split(' ').reverse();
    const named = say(`admin.log.${log}` as MessageId);
    return of === '' ? named : `${say(`admin.agency.${of}` as MessageId)}, ${named}`;
  };
  return (
    <div role="status">
      <StateMark tone={tone} sign={sign} word={say(`admin.integrity.${state}`)} />
      {broken !== null && (
        <Text fw={600}>{say('admin.integrity.at', { log: nameOf(broken.log), number: broken.number })}</Text>
      )}
      <Pairs
        of={[
          [say('admin.integrity.began'), momentOf(of.beganAt, language)],
          [say('admin.integrity.by'), beganBy ?? say('admin.integrity.somebody')],
          [say('admin.integrity.finished'), of.finishedAt === null ? '' : momentOf(of.finishedAt, language)],
          [say('admin.entries'), state === 'running' ? '' : of.entries],
          [say('admin.integrity.seals'), state === 'running' ? '' : of.seals],
        ]}
      />
    </div>
  );
}
