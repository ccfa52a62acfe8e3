import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

export interface Happening {
  /** Tells it from the others. */
  readonly id: string;
  readonly at: string;
  readonly says: ReactNode;
  readonly more?: ReactNode;
}

/** What happened, newest first. It is no list of tasks. */
export function Timeline({ of }: { readonly of: readonly Happening[] }) {
  const say = useSay();
  const { language } = useLanguage();
  if (of.length === 0) return <Text c="dimmed">{say('timeline.nothing')}</Text>;
  return (
    <ol className="past" reversed>
      {of
        .toSorted((one, other) => other.at.localeCompare(one.at))
        .map(({ id, at, says, more }) => (
          <li key={id}>
            {says}
            <Text size="sm" c="dimmed">
              <time dateTime={at}>{momentOf(at, language)}</time>
            </Text>
            {more}
          </li>
        ))}
    </ol>
  );
}
