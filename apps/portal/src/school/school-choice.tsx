import { Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts, type Texts } from '../texts/spoken.js';

interface School {
  readonly id: string;
  readonly name: Texts;
}

/** For which school something is begun: the only one at once; of several, none before it is chosen. */
export function useSchoolChoice(label: string): {
  readonly of: (items: readonly School[]) => string | undefined;
  readonly among: (items: readonly School[]) => ReactNode;
} {
  const texts = useTexts();
  const [chosen, choose] = useState<string>();
  return {
    of: (items) => chosen ?? (items.length === 1 ? items[0]?.id : undefined),
    among: (items) =>
      items.length > 1 && (
        <Radio.Group label={label} value={chosen ?? null} onChange={choose}>
          <Stack mt="xs">
            {items.map(({ id, name }) => (
              <Radio key={id} value={id} label={texts(name)} />
            ))}
          </Stack>
        </Radio.Group>
      ),
  };
}
