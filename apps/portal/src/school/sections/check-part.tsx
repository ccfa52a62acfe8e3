import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { referrals } from '../../api/school.js';
import { useOutgoing } from '../../parts/sending/outgoing-rows.js';
import { Failed } from '../../shell/failed.js';
import type { Part } from '../places.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { HandOver } from '../hand-over.js';
import { SameChild } from '../same-child.js';
import type { Draft } from '../use-draft.js';

/** Whether it can be sent is the service's word, with its reasons; nothing is decided here. */
export function CheckPart({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const texts = useTexts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const { record, next, blocked } = draft.whole;
  const onTheWay = useOutgoing(referrals.uploads(record.id)).rows.length > 0;
  const ready = next.some(({ step }) => step === 'submit');
  const obstacle = blocked.find(({ step }) => step === 'submit');
  const send = useMutation({
    mutationFn: async () => {
      await draft.flush();
      return referrals.take(record.id, 'submit', {}, { key });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['referrals'] });
      await navigate({ to: '/referrals/$id', params: { id: record.id }, replace: true });
    },
  });
  const discard = useMutation({
    mutationFn: () => referrals.take(record.id, 'discardDraft', {}, { key: `${key}-discard` }),
    onSuccess: () => navigate({ to: '/referrals', search: { show: 'drafts' }, replace: true }),
  });
  return (
    <Stack gap="lg" align="flex-start">
      <section aria-label={say('urgency.title')}>
        <Text fw={600}>{say(`urgency.${record.urgency}`)}</Text>
        {record.urgencyBecause !== undefined && (
          <List>
            {record.urgencyBecause.map(({ code, says }) => (
              <List.Item key={code}>{texts(says)}</List.Item>
            ))}
          </List>
        )}
      </section>
      <Answers draft={draft} />
      <SameChild of={record} />
      <Text>{say('check.text')}</Text>
      {obstacle !== undefined && (
        <Alert color="yellow" variant="outline" title={say('check.missing')}>
          {texts(obstacle.why)}
        </Alert>
      )}
      {onTheWay && (
        <Alert color="yellow" variant="outline" role="status">
          {say('check.sending')}
        </Alert>
      )}
      {send.error !== null && <Failed error={send.error} />}
      {discard.error !== null && <Failed error={discard.error} />}
      <Group>
        <Button
          disabled={!ready || onTheWay}
          loading={send.isPending}
          onClick={() => {
            send.mutate();
          }}
        >
          {say('check.send')}
        </Button>
        <Button
          variant="default"
          loading={discard.isPending}
          onClick={() => {
            if (confirm(say('check.discard.sure'))) discard.mutate();
          }}
        >
          {say('check.discard')}
        </Button>
      </Group>
      {next.some(({ step }) => step === 'handToPsychologist') && <HandOver draft={draft} />}
    </Stack>
  );
}

/** What was answered, part by part, each a link back to where it is changed. */
function Answers({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { content, whole } = draft;
  const { child = {}, accounts = [], exclusions = [] } = content;
  const { id, files = [] } = whole.record;
  const names = [child.familyName, child.givenName, child.patronymic].filter(Boolean).join(' ');
  const answers: readonly (readonly [Part, string | undefined])[] = [
    [
      'child',
      [names, child.ageYears === undefined ? '' : say('check.years', { count: child.ageYears }), child.grade ?? '']
        .filter(Boolean)
        .join(', '),
    ],
    ['noticed', [content.noticed ?? '', ...accounts.map(({ handle = '' }) => handle)].filter(Boolean).join('\n')],
    ['words', content.ownWords],
    ['safety', content.safeNow === undefined ? undefined : say(`safety.now.${content.safeNow}`)],
    ['evidence', files.length === 0 ? undefined : say('check.files', { count: files.length })],
    ['secrecy', exclusions.length === 0 ? undefined : say('check.people', { count: exclusions.length })],
  ];
  return (
    <section aria-label={say('check.answers')}>
      <dl className="answers">
        {answers.map(([part, answer]) => (
          <Fragment key={part}>
            <dt>
              <Link to="/referrals/$id/draft" params={{ id }} search={{ part }}>
                {say(`part.${part}`)}
              </Link>
            </dt>
            <dd>{answer === undefined || answer === '' ? say('check.empty') : answer}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
