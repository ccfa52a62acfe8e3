import { Stack, Text } from '@mantine/core';
import { remarksOf, type Exchange, type RemarkedAgency } from '../api/remarks.js';
import { useReading } from '../parts/reading.js';
import { useSay } from '../texts/spoken.js';

/** What the prosecutor says and what the agency answered, in turns, on demand. */
export function Words({ id, agency }: { readonly id: string; readonly agency: RemarkedAgency }) {
  const say = useSay();
  const { data, button, purpose } = useReading((why) => remarksOf(agency).readIdentity<Exchange>(id, why), {
    show: say('remarks.read'),
    hide: say('remarks.hide'),
  });
  return (
    <Stack gap="xs" align="flex-start">
      {button}
      {purpose}
      {data !== undefined && (
        <ol className="past">
          {data.turns.map(({ text, answer }, turn) => (
            // Turns have no id; what was said stays in its place.
            <li key={turn}>
              <Text fw={600}>{say(turn === 0 ? 'remarks.said' : 'remarks.saidAgain')}</Text>
              <Text className="words">{text}</Text>
              <Text fw={600} mt="xs">
                {say('remarks.answer')}
              </Text>
              <Text className="words">{answer ?? say('remarks.noAnswer')}</Text>
              {answer !== undefined && turn < data.turns.length - 1 && (
                <Text size="sm" c="dimmed" mt="xs">
                  {say('remarks.notSatisfied')}
                </Text>
              )}
            </li>
          ))}
        </ol>
      )}
    </Stack>
  );
}
