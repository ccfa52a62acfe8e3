import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Writing } from '../../api/police.js';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';

/** Words with what they are and since when they stand there. */
export interface Said {
  readonly label: string;
  readonly at?: string;
  readonly words: ReactNode;
}

/** What was written, in the order in which it is given. Two people may write the same in the same minute. */
export function Words({ of }: { readonly of: readonly Said[] }) {
  const { language } = useLanguage();
  if (of.length === 0) return null;
  return (
    <dl className="answers">
      {of.map(({ label, at, words }, place) => (
        <div key={place} className="pair">
          <dt>
            {label}
            {at !== undefined && (
              <Text size="sm" c="dimmed">
                <time dateTime={at}>{momentOf(at, language)}</time>
              </Text>
            )}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The text and, below it, what is stated beside it, each with its name. */
export function WholeText({ of: { text, data = [] } }: { readonly of: Pick<Writing, 'text' | 'data'> }) {
  const say = useSay();
  const first = useSayFirst();
  if (text === '' && data.length === 0) return say('returned.wordless');
  return (
    <>
      {text}
      {data.length > 0 && (
        <ul className="plain">
          {data.map(({ name, value }, place) => (
            <li key={place}>
              {first([`value.${name}`], name)}: {first([`value.${value}`], value)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
