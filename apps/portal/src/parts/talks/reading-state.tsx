import { Text } from '@mantine/core';
import type { TalkReading } from '../../api/talks.js';
import { useSay, useSayFirst } from '../../texts/spoken.js';

/** How far the reading of a file is; why it was refused, and how many places could not be read. */
export function ReadingState({ of: { state, refusedFor, unreadable } }: { readonly of: TalkReading }) {
  const say = useSay();
  const first = useSayFirst();
  return (
    <>
      {say(`talks.state.${state}`)}
      {refusedFor !== null && (
        <Text component="span" size="sm" c="dimmed" display="block">
          {first([`talks.refused.${refusedFor}`], refusedFor)}
        </Text>
      )}
      {unreadable !== null && unreadable > 0 && (
        <Text component="span" size="sm" c="dimmed" display="block">
          {say('talks.unreadable', { count: unreadable })}
        </Text>
      )}
    </>
  );
}
