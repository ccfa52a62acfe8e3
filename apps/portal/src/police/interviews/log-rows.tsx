import { Stack, Text } from '@mantine/core';
import type { Interview, InterviewEntry } from '../../api/interviews.js';
import { Rows } from '../../parts/rows.js';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';

/** An entry, with its words where somebody said why they read them. */
type Entry = InterviewEntry & { readonly question?: string; readonly answer?: string };

interface LogRowsTerms {
  readonly of: Interview;
  readonly entries: readonly Entry[];
}

/** The log in the order in which was asked; a correction names the entry that it corrects, and both stand. */
export function LogRows({ of: { participants }, entries }: LogRowsTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const value = (code: string): string => first([`value.${code}`], code);
  const roleOf = (id: string): string => value(participants.find((each) => each.id === id)?.role ?? '—');
  const notesOn = ({ hints, suggestedBy, corrects, late }: Entry): readonly string[] => [
    ...(suggestedBy === null ? [] : [say('interviews.log.suggested', { role: roleOf(suggestedBy) })]),
    ...(corrects === null
      ? []
      : [say('interviews.log.corrects', { number: entries.findIndex(({ id }) => id === corrects) + 1 })]),
    ...(late ? [say('interviews.log.late')] : []),
    ...(hints.length === 0
      ? []
      : [say('interviews.log.hints', { hints: hints.map((code) => say(`interviews.hint.${code}`)).join(', ') })]),
  ];
  const withWords = entries.some(({ question }) => question !== undefined);
  return (
    <Rows
      named
      label={say('interviews.log')}
      heads={[
        say('interviews.log.number'),
        say('interviews.log.asked'),
        say('interviews.log.topic'),
        say('interviews.log.type'),
        ...(withWords ? [say('interviews.log.words')] : []),
        say('interviews.log.notes'),
      ]}
      rows={entries.map((each, place) => [
        place + 1,
        <time key="asked" dateTime={each.askedAt}>
          {momentOf(each.askedAt, language)}
        </time>,
        [each.phase, ...(each.block === null ? [] : [each.block])].map(value).join(': '),
        value(each.type),
        ...(withWords ? [<Words key="words" of={each} />] : []),
        notesOn(each).join('; '),
      ])}
    />
  );
}

function Words({ of: { question = '', answer = '' } }: { readonly of: Entry }) {
  const say = useSay();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} className="words">
        {question}
      </Text>
      <Text size="sm" className="words">
        {answer === '' ? say('interviews.log.noAnswer') : answer}
      </Text>
    </Stack>
  );
}
