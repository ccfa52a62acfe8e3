import { Text, Title } from '@mantine/core';
import { Timeline } from '../../parts/timeline.js';
import { useSay, useSayFirst } from '../../texts/spoken.js';
import type { TabTerms } from './tab-terms.js';

/** What was said and seen, step by step; shown with the name. */
export function NotesTab({ personal }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  if (personal === undefined) return <Text>{say('notes.hidden')}</Text>;
  const { notes, needs } = personal;
  return (
    <>
      {needs.length > 0 && (
        <>
          <Title order={2} size="h4">
            {say('notes.needs')}
          </Title>
          {needs.map(({ at, text }) => (
            <Text key={at} className="words" mb="sm">
              {text}
            </Text>
          ))}
        </>
      )}
      {notes.length === 0 ? (
        <Text>{say('notes.none')}</Text>
      ) : (
        <Timeline
          of={notes.map(({ at, about, note }, place) => ({
            id: String(place),
            at,
            says: first([`about.${about}`], about),
            more: <Text className="words">{first([`value.${note}`], note)}</Text>,
          }))}
        />
      )}
    </>
  );
}
