import { Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { interviews, type Interview } from '../../api/interviews.js';
import type { Whole } from '../../api/police.js';
import { Fetched } from '../../parts/fetched.js';
import { useReading } from '../../parts/reading.js';
import { useSay } from '../../texts/spoken.js';
import { EnterQuestion } from './enter-question.js';
import { LogRows } from './log-rows.js';

interface QuestionLogTerms {
  readonly whole: Whole;
  readonly of: Interview;
}

/** What was asked in an interview and when; the words of it on demand, which is journalled. */
export function QuestionLog({ whole, of: interview }: QuestionLogTerms) {
  const say = useSay();
  const { id, version } = whole.record;
  const page = useQuery({
    queryKey: ['investigation', id, 'interview-log', interview.id, version],
    queryFn: () => interviews.log(id, interview.id),
    // Between one question and the next nothing jumps.
    placeholderData: keepPreviousData,
  });
  const { data, button, purpose } = useReading((why) => interviews.readLog(id, interview.id, why), {
    show: say('interviews.log.show'),
    hide: say('interviews.log.hide'),
    of: `log ${interview.id}`,
  });
  return (
    <Stack component="section" gap="xs" mt="sm" aria-labelledby={`log-${interview.id}`}>
      <Title order={3} size="h5" id={`log-${interview.id}`}>
        {say('interviews.log')}
      </Title>
      <Fetched page={page}>
        {({ items }) => (
          <>
            <div className="actions">
              <EnterQuestion whole={whole} into={interview} entries={items} /> {items.length > 0 && button}
            </div>
            {purpose}
            {data !== undefined && data.items.length < items.length && (
              <Text role="status" size="sm">
                {say('interviews.log.changed')}
              </Text>
            )}
            {items.length === 0 ? (
              <Text>{say('interviews.log.none')}</Text>
            ) : (
              <LogRows of={interview} entries={data?.items ?? items} />
            )}
          </>
        )}
      </Fetched>
    </Stack>
  );
}
