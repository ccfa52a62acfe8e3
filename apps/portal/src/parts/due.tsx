import { Text } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useLanguage, useSay, useTexts, type Texts } from '../texts/spoken.js';
import { momentOf, until } from '../texts/when.js';

/** A date never stands alone: what is left of it stands beside it. Red only once it is over. */
export function Due({ by }: { readonly by: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { unit, count } = until(by);
  const over = new Date(by).getTime() < Date.now();
  return (
    <span className={over ? 'state danger' : 'state'}>
      {over ? <IconAlertTriangle size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
      <span>
        {say('due.by', { at: momentOf(by, language) })} ·{' '}
        <span className="whole">{say(over ? `due.over.${unit}` : `due.left.${unit}`, { count: Math.abs(count) })}</span>
      </span>
    </span>
  );
}

/** What a record in a list waits for, with its date below. */
export function DueNext({ what, by }: { readonly what: Texts; readonly by: string }) {
  const texts = useTexts();
  return (
    <span className="grows">
      <Text component="span" size="sm">
        {texts(what)}
      </Text>
      <br />
      <Due by={by} />
    </span>
  );
}

interface Deadline {
  readonly id: string;
  readonly says: Texts;
  readonly dueAt: string | null;
}

/** What is due of one record, each beside its date; what nobody counts the time of is left out. */
export function Deadlines({ of }: { readonly of: readonly Deadline[] }) {
  const texts = useTexts();
  return of.map(({ id, says, dueAt }) =>
    dueAt === null ? null : (
      <div key={id} className="due">
        <span>{texts(says)}</span> <Due by={dueAt} />
      </div>
    ),
  );
}
