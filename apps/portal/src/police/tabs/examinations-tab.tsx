import { Stack, Text } from '@mantine/core';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { PartState } from '../marks.js';
import { CameWith } from '../returned/came-with.js';
import { ExaminationWords } from '../returned/examination-words.js';
import { useWords } from '../returned/use-words.js';
import { Ordered } from './ordered.js';
import type { TabTerms } from './tab-terms.js';

/** What was ordered from experts, and on demand what they asked for and concluded. */
export function ExaminationsTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { personal, bar } = useWords(record, 'examinations');
  const { examinations = [], evidence = [] } = record;
  if (examinations.length === 0) return <Text>{say('examinations.none')}</Text>;
  return (
    <Stack gap="sm">
      {bar}
      {examinations.toReversed().map((each) => {
        const { id, kinds, status, orderedAt, questionCount, termDays, extension, reasonCode, dueAt } = each;
        const objects = evidence.flatMap((item) => (each.evidenceIds.includes(item.id) ? [item.exhibit] : []));
        return (
          <Ordered
            key={id}
            id={id}
            title={kinds.map((kind) => first([`value.${kind}`], kind)).join(' + ')}
            more={[
              say('requests.ordered', { at: momentOf(orderedAt, language) }),
              say('examinations.questions', { count: questionCount, days: termDays }),
              ...(objects.length === 0
                ? []
                : [say('returned.examination.materials', { exhibits: objects.join(', ') })]),
              ...(extension?.status === 'asked' ? [say('examinations.extension', { days: extension.termDays })] : []),
              ...(reasonCode === undefined
                ? []
                : [first([`returned.reasonCode.${reasonCode}`, `value.${reasonCode}`], reasonCode)]),
            ]}
            due={['concluded', 'declined', 'withdrawn'].includes(status) ? undefined : dueAt}
            state={<PartState of="examination" status={status} />}
          >
            {personal !== undefined && <ExaminationWords of={each} personal={personal} />}
            <CameWith record={record} about={id} />
          </Ordered>
        );
      })}
    </Stack>
  );
}
