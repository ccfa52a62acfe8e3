import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { supports, type Name, type Support, type SupportPersonal } from '../api/social.js';
import { Purpose } from '../parts/purpose.js';
import { useSay, useSayFirst } from '../texts/spoken.js';
import { useChild } from './marks.js';

interface IdentityTerms {
  readonly record: Support;
  readonly personal: SupportPersonal | undefined;
  readonly onShow: (personal: SupportPersonal | undefined) => void;
}

const nameOf = ({ familyName, givenName, patronymic }: Name): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');

/** Who is supported: without a name until somebody says what they need it for. */
export function Identity({ record, personal, onShow }: IdentityTerms) {
  const say = useSay();
  const first = useSayFirst();
  const childOf = useChild();
  const [asking, ask] = useState(false);
  const open = useMutation({
    mutationFn: (purpose: string) => supports.readIdentity<SupportPersonal>(record.id, purpose),
    onSuccess: (found) => {
      ask(false);
      onShow(found);
    },
  });
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
        <Button
          className="actions"
          size="compact-md"
          variant="default"
          onClick={() => {
            if (personal === undefined) ask(!asking);
            else onShow(undefined);
          }}
        >
          {say(personal === undefined ? 'support.showName' : 'support.hideName')}
        </Button>
      </Group>
      {personal?.representative !== undefined && (
        <Text size="sm">
          {say('support.representative', {
            who: [nameOf(personal.representative), personal.representative.relation].filter(Boolean).join(', '),
          })}
        </Text>
      )}
      {warnings.length > 0 && <Text size="sm">{warnings.join(' · ')}</Text>}
      {asking && personal === undefined && <Purpose button={say('support.showName')} asked={open} />}
    </Stack>
  );
}
