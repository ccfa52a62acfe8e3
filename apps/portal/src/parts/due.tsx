import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useLanguage, useSay } from '../texts/spoken.js';
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
      {say('due.by', { at: momentOf(by, language) })} ·{' '}
      {say(over ? `due.over.${unit}` : `due.left.${unit}`, { count: Math.abs(count) })}
    </span>
  );
}
