import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Due } from '../../parts/due.js';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { PartState } from '../marks.js';
import type { TabTerms } from './tab-terms.js';

/** What was asked of platforms and operators. */
export function RequestsTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { dataRequests = [] } = record;
  if (dataRequests.length === 0) return <Text>{say('requests.none')}</Text>;
  return dataRequests
    .toReversed()
    .map(({ id, platform, kind, status, orderedAt, expectedBy, reasonCode }) => (
      <Ordered
        key={id}
        title={`${first([`value.platform.${platform}`, `value.${platform}`], platform)} · ${first([`value.${kind}`], kind)}`}
        more={[
          say('requests.ordered', { at: momentOf(orderedAt, language) }),
          ...(reasonCode === undefined ? [] : [first([`value.${reasonCode}`], reasonCode)]),
        ]}
        due={['answered', 'refused', 'withdrawn', 'returned'].includes(status) ? undefined : expectedBy}
        state={<PartState of="request" status={status} />}
      />
    ));
}

/** What was ordered from experts. */
export function ExaminationsTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { examinations = [] } = record;
  if (examinations.length === 0) return <Text>{say('examinations.none')}</Text>;
  return examinations
    .toReversed()
    .map((each) => (
      <Ordered
        key={each.id}
        title={each.kinds.map((kind) => first([`value.${kind}`], kind)).join(' + ')}
        more={[
          say('requests.ordered', { at: momentOf(each.orderedAt, language) }),
          say('examinations.questions', { count: each.questionCount, days: each.termDays }),
          ...(each.extension?.status === 'asked'
            ? [say('examinations.extension', { days: each.extension.termDays })]
            : []),
        ]}
        due={['concluded', 'declined', 'withdrawn'].includes(each.status) ? undefined : each.dueAt}
        state={<PartState of="examination" status={each.status} />}
      />
    ));
}

interface OrderedTerms {
  readonly title: string;
  readonly more: readonly string[];
  readonly due: string | undefined;
  readonly state: ReactNode;
}

function Ordered({ title, more, due, state }: OrderedTerms) {
  return (
    <div className="row">
      <span className="grows">
        {title}
        <br />
        <Text component="span" size="sm" c="dimmed">
          {more.join(' · ')}
        </Text>
      </span>
      {due !== undefined && <Due by={due} />}
      {state}
    </div>
  );
}
