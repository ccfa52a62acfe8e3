import { Anchor, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { examinations, type AnswerVersion, type Question } from '../api/bureau.js';
import { useReading } from '../parts/reading.js';
import { Sides } from '../parts/two-versions.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

interface EarlierVersionsTerms {
  readonly id: string;
  readonly of: Question;
  /** What stands on the page. */
  readonly now: string;
}

/** What an answer was before, opened with a purpose: each version with when and by whom, beside what it is now. */
export function EarlierVersions({ id, of: { index }, now }: EarlierVersionsTerms) {
  const say = useSay();
  const { data, button, purpose } = useReading((why) => examinations.readVersions(id, index, why), {
    show: say('bureau.versions.show'),
    hide: say('bureau.versions.hide'),
    of: `versions ${String(index)}`,
  });
  return (
    <Stack component="section" gap="xs" aria-label={say('bureau.versions.of', { number: index + 1 })}>
      <div className="actions">{button}</div>
      {purpose}
      {/* The first of them is what is saved. */}
      {data !== undefined && <Versions of={data.items.slice(1)} now={now} />}
    </Stack>
  );
}

function Versions({ of, now }: { readonly of: readonly AnswerVersion[]; readonly now: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const [open, show] = useState(of[0]?.version);
  const written = ({ answer, cannotBeAnswered }: AnswerVersion): string =>
    [answer, ...(cannotBeAnswered ? [say('bureau.answer.cannot')] : [])].filter(Boolean).join('\n');
  if (of.length === 0) return <Text size="sm">{say('bureau.versions.none')}</Text>;
  return (
    <ul className="plain">
      {of.map((each) => {
        const { version, at, by, name } = each;
        const isOpen = open === version;
        return (
          <li key={version}>
            <Anchor
              component="button"
              type="button"
              underline="always"
              aria-expanded={isOpen}
              onClick={() => {
                show(isOpen ? undefined : version);
              }}
            >
              {say('bureau.versions.one', { version, at: momentOf(at, language), name: name ?? by.slice(-12) })}
            </Anchor>
            {isOpen && (
              <Sides
                of={[
                  [say('bureau.versions.then'), written(each)],
                  [say('bureau.versions.now'), now],
                ]}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
