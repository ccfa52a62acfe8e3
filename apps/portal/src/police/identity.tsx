import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import type { Investigation, Personal, PersonName } from '../api/police.js';
import { Pairs } from '../parts/pairs.js';
import { useReading } from '../parts/reading.js';
import { useLanguage, useSay, useSayFirst, type MessageId } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { childIn } from './case-row.js';
import { isByReferral, nameOf, personalOf } from './personal.js';

/** Who the case is about: what may be known without a name, and the name on demand, which is journalled. */
export function Identity({ record }: { readonly record: Investigation }) {
  const say = useSay();
  const reading = useReading((purpose) => personalOf(record, purpose), {
    show: say(isByReferral(record) ? 'identity.words' : 'identity.show'),
    hide: say('identity.hide'),
  });
  const { child, mustNotBeTold = 0, representativeInConflict = false } = record;
  if (child === undefined) return null;
  const { sex, age } = childIn(child, say);
  return (
    <Stack gap="xs" w="100%">
      <Group justify="space-between">
        <Text fw={600}>
          {reading.data !== undefined && `${initialsOf(reading.data.child)} · `}
          {say('row.child', { sex, age })}
          {!child.identified && ` · ${say('row.notIdentified')}`}
        </Text>
        {reading.button}
      </Group>
      {(mustNotBeTold > 0 || representativeInConflict) && (
        <Text size="sm">
          {mustNotBeTold > 0 && say('case.mustNotBeTold', { count: mustNotBeTold })}
          {mustNotBeTold > 0 && representativeInConflict && ' · '}
          {representativeInConflict && say('case.inConflict')}
        </Text>
      )}
      {reading.purpose}
      {reading.data !== undefined && <Words of={reading.data} />}
    </Stack>
  );
}

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
    <Alert color="gray" variant="outline">
      <Title order={2} size="h4">
        {nameOf(child) || say('identity.unnamed')}
      </Title>
      <Pairs of={told} />
    </Alert>
  );
}
