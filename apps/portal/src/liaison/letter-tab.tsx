import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { base, dataRequests, type DataRequest, type LetterLanguage } from '../api/liaison.js';
import { Documents } from '../parts/documents.js';
import { Failed } from '../shell/failed.js';
import { languages, useSay } from '../texts/spoken.js';
import { usePlatforms } from './identity.js';
import { useNamed } from './names.js';

/** The letter in the language in which the platform takes it, and in others that the file needs; each has a number in the register. */
export function LetterTab({ of: record }: { readonly of: DataRequest }) {
  const profiles = usePlatforms();
  const theirs = profiles.data?.items.find(({ platform }) => platform === record.platform)?.language;
  return (
    <Stack>
      {profiles.error !== null && <Failed error={profiles.error} again={() => void profiles.refetch()} />}
      {theirs !== undefined && <Issue of={record} theirs={theirs} />}
      <Documents of={record} kind="data-request" base={base} read={(id) => dataRequests.documents(id)} />
    </Stack>
  );
}

function Issue({ of: record, theirs }: { readonly of: DataRequest; readonly theirs: LetterLanguage }) {
  const say = useSay();
  const named = useNamed();
  const queries = useQueryClient();
  const [chosen, choose] = useState<readonly string[]>([theirs]);
  const key = useRef(crypto.randomUUID());
  const kind = record.kind === 'preservation' ? 'preservation-letter' : 'data-request';
  const issue = useMutation({
    mutationFn: () => dataRequests.issue(record.id, kind, chosen, key.current),
    onSuccess: async () => {
      key.current = crypto.randomUUID();
      await queries.invalidateQueries({ queryKey: ['data-request', record.id] });
    },
  });
  const way = record.route ?? record.routes[0];
  return (
    <Stack className="actions" gap="sm">
      <Text>
        {say('liaison.letter.form', {
          language: say(`liaison.language.${theirs}`),
          channel: way === undefined ? '—' : named(way.channel),
        })}
      </Text>
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
        disabled={chosen.length === 0}
        loading={issue.isPending}
        onClick={() => {
          issue.mutate();
        }}
      >
        {say(`liaison.letter.${kind}`)}
      </Button>
      {issue.error !== null && <Failed error={issue.error} />}
    </Stack>
  );
}
