import { List, Text } from '@mantine/core';
import { useTexts, type Texts } from '../texts/spoken.js';

/** A step as the service offers it. */
export interface NextStep {
  readonly step: string;
  readonly says: Texts;
  readonly basis: string;
}
export interface BlockedStep extends NextStep {
  readonly code: string;
  readonly why: Texts;
}

/** What cannot be done now, each with the service's reason. */
export function Blocked({ steps }: { readonly steps: readonly BlockedStep[] }) {
  const texts = useTexts();
  return (
    <List mt="xs">
      {steps.map(({ step, says, why }) => (
        <List.Item key={step}>
          {texts(says)}
          <Text size="sm" c="dimmed">
            {texts(why)}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
