import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { files } from '../api/files.js';
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

/** Official documents of a record; a file is taken with a purpose, which is journalled. */
export function Documents({ of: record, kind, base, read }: DocumentsTerms) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const [wanted, want] = useState<string>();
  const page = useQuery({
    queryKey: [kind, record.id, 'documents', record.version],
    queryFn: () => read(record.id),
  });
  const take = useMutation({
    mutationFn: async (purpose: string) => {
      const document = `${base}/${record.id}/documents/${wanted ?? ''}`;
      location.assign(files.bytesOf(document, await files.open(document, purpose)));
      want(undefined);
    },
  });
  const row = (each: Issued) => (
    <div key={each.id} className="row">
      <Stack gap={4} className="grows">
        <span>
          {each.number} · {texts(each.says)}
        </span>
        <Text component="span" size="sm" c="dimmed">
          {say(`documents.language.${each.language}` as MessageId)} · {say('documents.pages', { count: each.pages })} ·{' '}
          {momentOf(each.issuedAt, language)}
          {each.supersededBy !== null && ` · ${say('documents.replaced', { number: each.supersededBy })}`}
        </Text>
        {wanted === each.id && <Purpose button={say('documents.get', { number: each.number })} asked={take} />}
      </Stack>
      {wanted !== each.id && (
        <Button
          className="actions"
          variant="default"
          size="compact-md"
          onClick={() => {
            want(each.id);
          }}
        >
          {say('documents.get', { number: each.number })}
        </Button>
      )}
    </div>
  );
  return (
    <Fetched page={page}>
      {({ items }) => (items.length === 0 ? <Text>{say('documents.none')}</Text> : items.map(row))}
    </Fetched>
  );
}
