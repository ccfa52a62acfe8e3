import { Group, Stack, Text } from '@mantine/core';
import type { Name, Support, SupportPersonal } from '../api/social.js';
import type { Reading } from '../parts/reading.js';
import { useSay, useSayFirst } from '../texts/spoken.js';
import { useChild } from './marks.js';

interface IdentityTerms {
  readonly record: Support;
  readonly reading: Reading<SupportPersonal>;
}

const nameOf = ({ familyName, givenName, patronymic }: Name): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');

/** Who is supported: without a name until somebody says what they need it for. */
export function Identity({ record, reading }: IdentityTerms) {
  const say = useSay();
  const first = useSayFirst();
  const childOf = useChild();
  const { data: personal } = reading;
  const warnings = [
    ...(record.representativeExcluded ? [say('support.representativeExcluded')] : []),
    ...(record.withoutConsent ? [say('support.withoutConsent')] : []),
  ];
  return (
    <Stack gap="xs" w="100%">
      <Group justify="space-between">
        <Text fw={600}>
          {personal !== undefined && `${nameOf(personal.child) || say('support.unnamed')} · `}
          {childOf(record)} · {first([`value.${record.region}`], record.region)}
        </Text>
        {record.erased === undefined && reading.button}
      </Group>
      {personal?.representative !== undefined && (
        <Text size="sm">
          {say('support.representative', {
            who: [nameOf(personal.representative), personal.representative.relation].filter(Boolean).join(', '),
          })}
        </Text>
      )}
      {warnings.length > 0 && <Text size="sm">{warnings.join(' · ')}</Text>}
      {reading.purpose}
    </Stack>
  );
}
