import { Stack, Text } from '@mantine/core';
import { base, dataRequests, type DataRequest, type LetterLanguage } from '../api/liaison.js';
import { Documents } from '../parts/documents.js';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';
import { usePlatforms } from './identity.js';
import { IssueLetter } from './issue-letter.js';
import { useNamed } from './names.js';

/** The letter in the language in which the platform takes it, and in others that the file needs; each has a number in the register. */
export function LetterTab({ of: record }: { readonly of: DataRequest }) {
  const profiles = usePlatforms();
  const theirs = profiles.data?.items.find(({ platform }) => platform === record.platform)?.language;
  return (
    <Stack>
      {profiles.error !== null && <Failed error={profiles.error} again={() => void profiles.refetch()} />}
      {theirs !== undefined && <Letter of={record} theirs={theirs} />}
      <Documents of={record} kind="data-request" base={base} read={(id) => dataRequests.documents(id)} />
    </Stack>
  );
}

function Letter({ of: record, theirs }: { readonly of: DataRequest; readonly theirs: LetterLanguage }) {
  const say = useSay();
  const named = useNamed();
  const kind = record.kind === 'preservation' ? 'preservation-letter' : 'data-request';
  const way = record.route ?? record.routes[0];
  return (
    <>
      <Text>
        {say('liaison.letter.form', {
          language: say(`liaison.language.${theirs}`),
          channel: way === undefined ? '—' : named(way.channel),
        })}
      </Text>
      <IssueLetter
        theirs={theirs}
        button={say(`liaison.letter.${kind}`)}
        record={['data-request', record.id]}
        issue={(languages, key) => dataRequests.issue(record.id, kind, languages, key)}
      />
    </>
  );
}
