import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Apart } from '../../parts/apart.js';
import { Due } from '../../parts/due.js';

interface OrderedTerms {
  readonly id: string;
  readonly title: string;
  readonly more: readonly string[];
  readonly due: string | undefined;
  readonly state: ReactNode;
  /** What came back. */
  readonly children: ReactNode;
}

/** Something that was ordered from another agency: what, by when, where it stands, and below it what came back. */
export function Ordered({ id, title, more, due, state, children }: OrderedTerms) {
  return (
    <section aria-labelledby={id}>
      <div className="row">
        <div className="grows">
          <Title order={2} size="md" fw={400} id={id}>
            {title}
          </Title>
          <Text component="span" size="sm" c="dimmed">
            <Apart of={more} />
          </Text>
        </div>
        {due !== undefined && <Due by={due} />}
        {state}
      </div>
      <Stack gap="xs" p="xs">
        {children}
      </Stack>
    </section>
  );
}
