import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import type { Question } from '../api/bureau.js';
import { TwoVersions } from '../parts/two-versions.js';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';
import { clockOf } from '../texts/when.js';
import { EarlierVersions } from './earlier-versions.js';
import { useNamed } from './marks.js';
import { useAnswer } from './use-answer.js';

interface AnswerTerms {
  readonly id: string;
  readonly question: Question;
  readonly mayAnswer: boolean;
  /** Whether questions belong to several kinds. */
  readonly several: boolean;
  /** What the person reads the work for. */
  readonly purpose: string;
}

/** One question of the order and the answer to it, which saves itself. */
export function AnswerField({ id, question, mayAnswer, several, purpose }: AnswerTerms) {
  const say = useSay();
  const named = useNamed();
  const { words, saving, change, flush, keep, take } = useAnswer(id, question, purpose);
  const written = ({ answer, cannotBeAnswered }: typeof words): string =>
    [answer, ...(cannotBeAnswered ? [say('bureau.answer.cannot')] : [])].filter(Boolean).join('\n');
  const label = `${String(question.index + 1)}. ${question.text}${several ? ` (${named(question.kind)})` : ''}`;
  if (!mayAnswer)
    return (
      <div>
        <Text fw={600}>{label}</Text>
        <Text className="words">
          {question.answer ?? say(question.mine ? 'bureau.answer.none' : 'bureau.answer.another')}
        </Text>
        {question.cannotBeAnswered && <Text size="sm">{say('bureau.answer.cannot')}</Text>}
        {question.mine && question.version > 0 && <EarlierVersions id={id} of={question} now={written(words)} />}
      </div>
    );
  return (
    <Stack gap="xs">
      <Textarea
        label={label}
        autosize
        minRows={4}
        maxLength={20_000}
        value={words.answer}
        onChange={(event) => {
          change({ ...words, answer: event.currentTarget.value });
        }}
      />
      <Checkbox
        label={say('bureau.answer.cannot')}
        aria-label={`${say('bureau.answer.cannot')}: ${String(question.index + 1)}`}
        checked={words.cannotBeAnswered}
        onChange={(event) => {
          change({ ...words, cannotBeAnswered: event.currentTarget.checked });
        }}
      />
      {saving.state === 'changed-meanwhile' ? (
        <TwoVersions
          differences={[{ name: label, mine: written(words), theirs: written(saving.theirs) }]}
          keep={() => void keep().catch(() => undefined)}
          take={take}
        />
      ) : saving.state === 'failed' ? (
        <Failed error={saving.error} again={() => void flush().catch(() => undefined)} />
      ) : (
        <Text size="sm" c="dimmed" role="status">
          {saving.state === 'saved'
            ? say('bureau.saved.at', { at: clockOf(saving.at) })
            : say(`bureau.saved.${saving.state}`)}
        </Text>
      )}
      <EarlierVersions id={id} of={question} now={written(words)} />
    </Stack>
  );
}
