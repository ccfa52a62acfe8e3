import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { investigations, type Investigation, type Personal, type PersonName } from '../api/police.js';
import { Purpose } from '../parts/purpose.js';
import { useLanguage, useSay, useSayFirst, type MessageId } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { childIn } from './case-row.js';

/** Who the case is about: what may be known without a name, and the name on demand, which is journalled. */
export function Identity({ record, byReferral }: { readonly record: Investigation; readonly byReferral: boolean }) {
  const say = useSay();
  const [asking, ask] = useState(false);
  const open = useMutation({
    mutationFn: (purpose: string) =>
      byReferral
        ? investigations.readReferral(record.id, purpose)
        : investigations.readIdentity<Personal>(record.id, purpose),
    onSuccess: () => {
      ask(false);
    },
  });
  const { child, mustNotBeTold = 0, representativeInConflict = false } = record;
  if (child === undefined) return null;
  const { sex, age } = childIn(child, say);
  return (
    <Stack gap="xs" w="100%">
      <Group justify="space-between">
        <Text fw={600}>
          {open.data !== undefined && `${initialsOf(open.data.child)} · `}
          {say('row.child', { sex, age })}
          {!child.identified && ` · ${say('row.notIdentified')}`}
        </Text>
        <Button
          className="actions"
          size="compact-md"
          variant="default"
          onClick={() => {
            if (open.data === undefined) ask(!asking);
            else open.reset();
          }}
        >
          {say(open.data !== undefined ? 'identity.hide' : byReferral ? 'identity.words' : 'identity.show')}
        </Button>
      </Group>
      {(mustNotBeTold > 0 || representativeInConflict) && (
        <Text size="sm">
          {mustNotBeTold > 0 && say('case.mustNotBeTold', { count: mustNotBeTold })}
          {mustNotBeTold > 0 && representativeInConflict && ' · '}
          {representativeInConflict && say('case.inConflict')}
        </Text>
      )}
      {asking && <Purpose button={say(byReferral ? 'identity.words' : 'identity.show')} asked={open} />}
      {open.data !== undefined && <Words of={open.data} />}
    </Stack>
  );
}

const nameOf = ({ familyName, givenName, patronymic }: PersonName): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');
const initialsOf = ({ familyName, givenName, patronymic }: PersonName): string =>
  [familyName, givenName, patronymic]
    .flatMap((name) => (name === undefined || name === '' ? [] : `${name.slice(0, 1)}.`))
    .join(' ');

/** What messages from the public said of this case; the number of a message marks them. */
const fromThePublic = ({ writings = [] }: Personal) =>
  writings.flatMap(({ data = [], ...rest }) => (data.some(({ name }) => name === 'tip') ? [{ ...rest, data }] : []));

function Words({ of }: { readonly of: Personal }) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { child, representative, noticed, ownWords = '', accounts, reporter } = of;
  const told: readonly (readonly [string, string])[] = [
    [say('identity.noticed'), noticed],
    [say('identity.ownWords'), ownWords],
    [
      say('identity.accounts'),
      accounts.map(({ platform, handle }) => `${first([`value.${platform}`], platform)} ${handle}`).join('\n'),
    ],
    [
      say('identity.representative'),
      representative === undefined
        ? ''
        : [nameOf(representative), representative.relation, representative.phone].filter(Boolean).join(', '),
    ],
    [
      say('identity.reporter'),
      reporter === undefined ? '' : [nameOf(reporter), reporter.position, reporter.phone].filter(Boolean).join(', '),
    ],
    ...fromThePublic(of).map(({ at, text, data }): readonly [string, string] => [
      say('identity.fromThePublic', { at: momentOf(at, language) }),
      [text, ...data.map(({ name, value }) => say(`identity.public.${name}` as MessageId, { value }))].join('\n'),
    ]),
  ];
  return (
    <Alert color="gray" variant="white">
      <Title order={2} size="h4">
        {nameOf(child) || say('identity.unnamed')}
      </Title>
      <dl className="answers">
        {told
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label} className="pair">
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </Alert>
  );
}
