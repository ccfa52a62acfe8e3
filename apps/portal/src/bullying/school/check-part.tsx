import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { applications } from '../../api/school.js';
import { Pairs } from '../../parts/pairs.js';
import { Failed } from '../../shell/failed.js';
import type { ApplicationDraft } from '../../school/use-draft.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { useCalled, usePlaces } from '../marks.js';

/** What the expert group will get, what is missing, as the service says, and sending. */
export function CheckPart({ draft }: { readonly draft: ApplicationDraft }) {
  const say = useSay();
  const texts = useTexts();
  const places = usePlaces();
  const called = useCalled();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const { content, whole, flush, saving } = draft;
  const { id, files = [] } = whole.record;
  // What was typed last is saved before the service is asked what is missing.
  const state = useQuery({
    queryKey: ['application', id, 'check', saving.state === 'saved' ? saving.at.getTime() : saving.state],
    queryFn: async () => {
      await flush();
      return applications.one(id);
    },
  });
  const blocked = (state.data ?? whole).blocked.filter(({ step }) => step === 'fileApplication');
  const send = useMutation({
    mutationFn: async () => {
      await flush();
      return applications.take(id, 'fileApplication', {}, { key });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['applications'] });
      await navigate({ to: '/applications/$id', params: { id }, replace: true });
    },
  });
  const discard = useMutation({
    mutationFn: () => applications.take(id, 'discardDraft', {}, { key: `${key}-discard` }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['applications'] });
      await navigate({ to: '/applications', replace: true });
    },
  });
  return (
    <Stack gap="lg" align="flex-start">
      <Text>{say('app.check.text')}</Text>
      <Pairs
        of={[
          [say('app.places'), places(content.resources ?? []) || say('app.nothing')],
          [say('app.shots'), String(files.length)],
          [say('app.facts.statement'), content.statement ?? say('app.nothing')],
          [say('field.kinds'), (content.kinds ?? []).map(called.kind).join(', ')],
        ]}
      />
      {blocked.length > 0 && (
        <Alert color="yellow" variant="light" title={say('app.check.missing')}>
          <List>
            {blocked.map(({ code, why }) => (
              <List.Item key={code}>{texts(why)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {state.error !== null && <Failed error={state.error} again={() => void state.refetch()} />}
      {send.error !== null && <Failed error={send.error} />}
      {discard.error !== null && <Failed error={discard.error} />}
      <Group>
        <Button
          disabled={blocked.length > 0 || state.isPending}
          loading={send.isPending}
          onClick={() => {
            send.mutate();
          }}
        >
          {say('app.check.send')}
        </Button>
        <Button
          variant="default"
          loading={discard.isPending}
          onClick={() => {
            if (confirm(say('app.check.sure'))) discard.mutate();
          }}
        >
          {say('app.check.discard')}
        </Button>
      </Group>
    </Stack>
  );
}
