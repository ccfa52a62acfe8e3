import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { files } from '../api/files.js';
import { useKeptPurposes } from '../shell/kept-purposes.js';
import { useLanguage, useSay, useTexts, type MessageId, type Texts } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { Fetched } from './fetched.js';
import { Purpose } from './purpose.js';

interface Issued {
  readonly id: string;
  readonly number: string;
  readonly says: Texts;
  readonly language: string;
  readonly pages: number;
  readonly issuedAt: string;
  readonly supersededBy: string | null;
}

interface DocumentsTerms {
  readonly of: { readonly id: string; readonly version: number };
  readonly kind: string;
  /** Where the records lie. */
  readonly base: string;
  readonly read: (id: string) => Promise<{ readonly items: readonly Issued[] }>;
}

interface RowTerms {
  readonly of: Issued;
  /** Where the document lies. */
  readonly at: string;
}

/** Official documents of a record; a file is taken with a purpose, which is journalled. */
export function Documents({ of: record, kind, base, read }: DocumentsTerms) {
  const say = useSay();
  const page = useQuery({
    queryKey: [kind, record.id, 'documents', record.version],
    queryFn: () => read(record.id),
  });
  return (
    <Fetched page={page}>
      {({ items }) =>
        items.length === 0 ? (
          <Text>{say('documents.none')}</Text>
        ) : (
          items.map((each) => <Row key={each.id} of={each} at={`${base}/${record.id}/documents/${each.id}`} />)
        )
      }
    </Fetched>
  );
}

function Row({ of: { id, number, says, language: written, pages, issuedAt, supersededBy }, at }: RowTerms) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const kept = useKeptPurposes();
  const [isWanted, want] = useState(() => kept.of(id) !== undefined);
  const take = useMutation({
    mutationFn: async (purpose: string) => {
      location.assign(files.bytesOf(at, await files.open(at, purpose)));
      kept.done(id);
      want(false);
    },
  });
  return (
    <div className="row">
      <Stack gap={4} className="grows">
        <span>
          {number} · {texts(says)}
        </span>
        <Text component="span" size="sm" c="dimmed">
          {say(`documents.language.${written}` as MessageId)} · {say('documents.pages', { count: pages })} ·{' '}
          {momentOf(issuedAt, language)}
          {supersededBy !== null && ` · ${say('documents.replaced', { number: supersededBy })}`}
        </Text>
        {isWanted && <Purpose of={id} button={say('documents.get', { number })} asked={take} />}
      </Stack>
      {!isWanted && (
        <Button
          className="actions"
          variant="default"
          size="compact-md"
          onClick={() => {
            want(true);
          }}
        >
          {say('documents.get', { number })}
        </Button>
      )}
    </div>
  );
}
