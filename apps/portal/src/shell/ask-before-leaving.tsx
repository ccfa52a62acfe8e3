import { useBlocker } from '@tanstack/react-router';
import { useSay } from '../texts/spoken.js';
import { endsWithThePage } from './before-leaving.js';

interface Place {
  readonly pathname: string;
  readonly search: object;
}

/** Words that only their sending saves are lost with another page or tab as with the browser's window: whoever leaves them is asked, on the way back too. */
export function AskBeforeLeaving() {
  const say = useSay();
  useBlocker({
    enableBeforeUnload: false,
    shouldBlockFn: ({ current, next }) =>
      isElsewhere(current, next) && endsWithThePage() && !window.confirm(say('leave.unsent')),
  });
  return null;
}

/** A filter or an opened file leaves everything where it is. */
const isElsewhere = (from: Place, to: Place): boolean => from.pathname !== to.pathname || tabOf(from) !== tabOf(to);
const tabOf = ({ search }: Place): unknown => ('tab' in search ? search.tab : undefined);
