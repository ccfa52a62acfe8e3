import { Button, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { investigations } from '../../api/police.js';
import { Purpose } from '../../parts/purpose.js';
import { Failed } from '../../shell/failed.js';
import { useLanguage, useSay, useTexts, type MessageId } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import type { TabTerms } from './tab-terms.js';

/** Official documents of the case; a file is taken with a purpose, which is journalled. */
export function DocumentsTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const [wanted, want] = useState<string>();
  const page = useQuery({
    queryKey: ['investigation', record.id, 'documents', record.version],
    queryFn: () => investigations.documents(record.id),
  });
  const take = useMutation({
    mutationFn: async (purpose: string) => {
      location.assign(investigations.documentAt(record.id, wanted ?? '', purpose));
      want(undefined);
      return Promise.resolve();
    },
  });
  if (page.data === undefined)
    return page.error === null ? (
      <Loader aria-label={say('loading')} />
    ) : (
      <Failed error={page.error} again={() => void page.refetch()} />
    );
  const { items } = page.data;
  if (items.length === 0) return <Text>{say('documents.none')}</Text>;
  return items.map((each) => (
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
  ));
}
