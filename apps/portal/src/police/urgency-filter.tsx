import { NativeSelect } from '@mantine/core';
import { oneOf } from '../shell/search.js';
import { useSay } from '../texts/spoken.js';
import { urgencies, type Urgency } from './places.js';

export function UrgencyFilter({
  urgency,
  onChange,
}: {
  readonly urgency: Urgency | undefined;
  readonly onChange: (urgency: Urgency | undefined) => void;
}) {
  const say = useSay();
  return (
    <NativeSelect
      label={say('filter.urgency')}
      value={urgency ?? ''}
      data={[
        { value: '', label: say('filter.any') },
        ...urgencies.map((each) => ({ value: each, label: say(`urgency.${each}`) })),
      ]}
      onChange={(event) => {
        onChange(oneOf(urgencies, event.currentTarget.value));
      }}
    />
  );
}
