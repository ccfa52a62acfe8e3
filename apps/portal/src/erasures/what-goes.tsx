import { List, Stack, Text, Title } from '@mantine/core';
import type { ErasingAgency } from '../api/erasures.js';
import { useSay, type MessageId } from '../texts/spoken.js';

const goes = { school: ['words', 'files', 'search'], 'social-services': ['words', 'search'] } as const;
const stays = ['codes', 'journal', 'others'] as const;

interface WhatGoesTerms {
  readonly agency: ErasingAgency;
  /** It was destroyed already. */
  readonly done: boolean;
}

/** What is destroyed and what stays, before anybody asks or decides; and afterwards what was and did. */
export function WhatGoes({ agency, done }: WhatGoesTerms) {
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
            {say(done ? `erasures.${side}.done` : `erasures.${side}`)}
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
