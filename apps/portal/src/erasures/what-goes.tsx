import { List, Stack, Text, Title } from '@mantine/core';
import type { ErasingAgency } from '../api/erasures.js';
import { useSay, type MessageId } from '../texts/spoken.js';

const goes = { school: ['words', 'files', 'search'], 'social-services': ['words', 'search'] } as const;
const stays = ['codes', 'journal', 'others'] as const;

/** What is destroyed and what stays, before anybody asks or decides. */
export function WhatGoes({ agency }: { readonly agency: ErasingAgency }) {
  const say = useSay();
  return (
    <Stack gap="lg">
      <Text fw={600}>{say('erasures.forGood')}</Text>
      {(
        [
          ['goes', goes[agency]],
          ['stays', stays],
        ] as const
      ).map(([side, parts]) => (
        <section key={side} aria-labelledby={`erasures-${side}`}>
          <Title order={2} size="h4" id={`erasures-${side}`}>
            {say(`erasures.${side}`)}
          </Title>
          <List mt="xs" spacing="xs">
            {parts.map((part) => (
              <List.Item key={part}>{say(`erasures.${side}.${part}` as MessageId)}</List.Item>
            ))}
          </List>
        </section>
      ))}
    </Stack>
  );
}
