import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { referrals, type Referral } from '../api/school.js';
import { useLanguage, useSay, useSayFirst, useTexts } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** What was told to whom, and when it was there: sent is not yet received. */
export function Receipts({ record }: { readonly record: Referral }) {
  const say = useSay();
  const sayFirst = useSayFirst();
  const texts = useTexts();
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['referral', record.id, 'receipts', record.version],
    queryFn: () => referrals.receipts(record.id),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ receivedAt }) => receivedAt === null) === true ? 10_000 : false,
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-label={say('receipts.title')}>
      <Title order={2} size="h3">
        {say('receipts.title')}
      </Title>
      <ul className="past">
        {data.items.map(({ entryId, type, says, receiver, sentAt, receivedAt }) => (
          <li key={`${entryId} ${receiver}`}>
            {says === null ? type : texts(says)} → {sayFirst([`receipts.to.${receiver}`], receiver)}
            <Text size="sm" c="dimmed">
              {receivedAt === null
                ? say('receipts.waiting', { at: momentOf(sentAt, language) })
                : say('receipts.received', { at: momentOf(receivedAt, language) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
