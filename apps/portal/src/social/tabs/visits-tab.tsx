import { Stack, Text } from '@mantine/core';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { State } from '../marks.js';
import type { TabTerms } from './tab-terms.js';
import { VisitNote } from '../visit-note.js';

/** Visits that were agreed and that were held, and the place to write one down. */
export function VisitsTab({ whole: { record, next, blocked } }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const isTooEarly = blocked.some(({ step, code }) => step === 'holdSession' && code === 'wrong-state');
  return (
    <Stack gap="lg">
      <div>
        {record.sessions.length === 0 && <Text>{say('visits.none')}</Text>}
        {record.sessions
          .toSorted((one, other) => other.at.localeCompare(one.at))
          .map(({ sessionId, at, kind, state }) => (
            <div key={sessionId} className="row">
              <span className="grows">
                {first([`value.${kind}`], kind)}
                <br />
                <Text component="span" size="sm" c="dimmed">
                  {momentOf(at, language)}
                </Text>
              </span>
              <State of="visits" status={state} />
            </div>
          ))}
      </div>
      {next.some(({ step }) => step === 'holdSession') ? (
        <VisitNote record={record} />
      ) : (
        <Text>{say(isTooEarly ? 'note.notNow' : 'note.notYours')}</Text>
      )}
    </Stack>
  );
}
