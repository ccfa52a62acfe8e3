import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Investigation, Personal } from '../../api/police.js';
import { useReading } from '../../parts/reading.js';
import { useSay } from '../../texts/spoken.js';
import { personalOf } from '../personal.js';

/** What of a case is read with one purpose: what belongs to one of its tabs. */
export type Part = 'case' | 'requests' | 'examinations' | 'people';

interface Opened {
  /** Until it is put away. */
  readonly personal: Personal | undefined;
  /** Opens it, asks what for, and says when it is no longer all there is. */
  readonly bar: ReactNode;
}

/** The words that stand behind what a tab shows. Nothing of them is fetched before somebody says why. */
export function useWords(record: Investigation, part: Part): Opened {
  const say = useSay();
  const { version } = record;
  const { data, button, purpose } = useReading(async (why) => ({ version, personal: await personalOf(record, why) }), {
    show: say(`returned.show.${part}`),
    hide: say('returned.hide'),
    of: part,
  });
  return {
    personal: data?.personal,
    bar: (
      <Stack gap="xs">
        <div className="actions">{button}</div>
        {purpose}
        {data !== undefined && data.version !== version && (
          <Text role="status" size="sm">
            {say('returned.changed')}
          </Text>
        )}
      </Stack>
    ),
  };
}
