import { Stack, Text } from '@mantine/core';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { PartState } from '../marks.js';
import { CameWith } from '../returned/came-with.js';
import { RequestWords } from '../returned/request-words.js';
import { useWords } from '../returned/use-words.js';
import { Ordered } from './ordered.js';
import type { TabTerms } from './tab-terms.js';

/** What was asked of platforms and operators, and on demand what they said. */
export function RequestsTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { personal, bar } = useWords(record, 'requests');
  const { dataRequests = [] } = record;
  if (dataRequests.length === 0) return <Text>{say('requests.none')}</Text>;
  return (
    <Stack gap="sm">
      {bar}
      {dataRequests.toReversed().map((each) => {
        const { id, platform, kind, status, orderedAt, expectedBy, reasonCode } = each;
        return (
          <Ordered
            key={id}
            id={id}
            title={`${first([`value.platform.${platform}`, `value.${platform}`], platform)} · ${first([`value.${kind}`], kind)}`}
            more={[
              say('requests.ordered', { at: momentOf(orderedAt, language) }),
              ...(reasonCode === undefined ? [] : [first([`value.${reasonCode}`], reasonCode)]),
            ]}
            due={['answered', 'refused', 'withdrawn', 'returned'].includes(status) ? undefined : expectedBy}
            state={<PartState of="request" status={status} />}
          >
            {personal !== undefined && <RequestWords of={each} personal={personal} />}
            <CameWith record={record} about={id} />
          </Ordered>
        );
      })}
    </Stack>
  );
}
