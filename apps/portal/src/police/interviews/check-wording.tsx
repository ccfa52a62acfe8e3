import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import wording from 'body:police/InterviewController_checkWording';
import { interviews, type WordingHint } from '../../api/interviews.js';
import { Failed } from '../../shell/failed.js';
import { useSay, useTexts } from '../../texts/spoken.js';

/** A second look at a question before it is asked: hints, never a verdict. Neither the question nor what was found is kept. */
export function CheckWording() {
  const say = useSay();
  const [question, set] = useState('');
  const check = useMutation({ mutationFn: interviews.checkWording, gcTime: 0 });
  return (
    <Stack component="section" gap="xs" aria-labelledby="check-wording" className="actions">
      <Title order={2} size="h4" id="check-wording">
        {say('interviews.wording')}
      </Title>
      <Text size="sm">{say('interviews.wording.text')}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate(question);
        }}
      >
        <Stack gap="xs" align="flex-start">
          <Textarea
            label={say('interviews.wording.question')}
            value={question}
            maxLength={wording.properties?.['question']?.maxLength}
            autoComplete="off"
            rows={3}
            w="min(40rem, 100%)"
            onChange={(event) => {
              set(event.currentTarget.value);
              // What was found was found in other words.
              check.reset();
            }}
          />
          <Button type="submit" variant="default" disabled={question.trim() === ''} loading={check.isPending}>
            {say('interviews.wording.check')}
          </Button>
        </Stack>
      </form>
      <div role="status">{check.data !== undefined && <Hints of={check.data.hints} />}</div>
      {check.error !== null && <Failed error={check.error} />}
    </Stack>
  );
}

function Hints({ of }: { readonly of: readonly WordingHint[] }) {
  const say = useSay();
  const texts = useTexts();
  if (of.length === 0) return <Text>{say('interviews.wording.none')}</Text>;
  return (
    <ul className="plain">
      {of.map(({ code, says, found }) => (
        <li key={code}>
          <Text component="span" fw={600}>
            {say('interviews.wording.found', { found })}
          </Text>{' '}
          {texts(says)}
        </li>
      ))}
    </ul>
  );
}
