import { Text } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useSay } from '../texts/spoken.js';

/** Says for whom the reader acts here; nothing where it is for nobody. */
export function InsteadOf({
  of,
}: {
  readonly of: { readonly subject: string; readonly name: string | null } | null | undefined;
}) {
  const say = useSay();
  if (of == null) return null;
  return (
    <Text size="sm" className="instead-of">
      <IconUserShare size={16} aria-hidden /> {say('insteadOf', { name: of.name ?? of.subject.slice(-12) })}
    </Text>
  );
}
