import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { LetterLanguage } from '../api/liaison.js';
import { Failed } from '../shell/failed.js';
import { languages, useSay } from '../texts/spoken.js';

interface IssueTerms {
  /** The language in which its reader takes it. */
  readonly theirs: LetterLanguage;
  readonly button: string;
  /** Key of the record's query. */
  readonly record: readonly [string, string];
  /** Something else on the page comes first. */
  readonly quiet?: boolean;
  readonly issue: (languages: readonly string[], key: string) => Promise<unknown>;
}

/** Issues a letter in the language of its reader, and in others that the file needs. */
export function IssueLetter({ theirs, button, record, quiet = false, issue: send }: IssueTerms) {
  const say = useSay();
  const queries = useQueryClient();
  const [chosen, choose] = useState<readonly string[]>([theirs]);
  const key = useRef(crypto.randomUUID());
  const issue = useMutation({
    mutationFn: () => send(chosen, key.current),
    onSuccess: async () => {
      key.current = crypto.randomUUID();
      await queries.invalidateQueries({ queryKey: [...record] });
    },
  });
  return (
    <Stack className="actions" gap="sm">
      <Checkbox.Group
        label={say('liaison.letter.languages')}
        value={[...chosen]}
        onChange={(wanted) => {
          key.current = crypto.randomUUID();
          choose(wanted);
        }}
      >
        <Group mt="xs">
          {languages.map((each) => (
            <Checkbox key={each} value={each} label={say(`liaison.language.${each}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Button
        w="fit-content"
        variant={quiet ? 'default' : 'filled'}
        disabled={chosen.length === 0}
        loading={issue.isPending}
        onClick={() => {
          issue.mutate();
        }}
      >
        {button}
      </Button>
      {issue.error !== null && <Failed error={issue.error} />}
    </Stack>
  );
}
