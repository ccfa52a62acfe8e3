import { Text } from '@mantine/core';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** Of what moment the figures are: those that are dear to count are kept for a while. */
export function CountedAt({ at }: { readonly at: string }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Text size="sm" c="dimmed">
      {say('figures.countedAt', { at: momentOf(at, language) })}
    </Text>
  );
}
