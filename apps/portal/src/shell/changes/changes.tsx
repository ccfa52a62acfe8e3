import { useQueryClient, type QueryFilters } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setLive } from './slowly.js';
import { listen, type Heard } from './stream.js';
import { everything, toAsk } from './what-to-ask.js';

const momentMs = 2_000;

/** Has the page ask again for what changed. A page that nobody looks at asks when somebody does. */
export function Changes() {
  const queries = useQueryClient();
  useEffect(() => {
    const soon = new Map<string, QueryFilters>();
    let timer: number | undefined;
    const ask = (filters: QueryFilters): void => {
      void queries.invalidateQueries({ ...filters, refetchType: document.hidden ? 'none' : 'active' });
    };
    const askSoon = (): void => {
      timer = undefined;
      for (const filters of soon.values()) ask(filters);
      soon.clear();
    };
    const hear = (heard: Heard): void => {
      switch (heard.is) {
        case 'live':
          setLive(true);
          break;
        case 'away':
          setLive(false);
          // It may be the session that has ended.
          ask({ queryKey: ['session'] });
          break;
        case 'look':
          for (const filters of everything) ask(filters);
          break;
        case 'changed':
          for (const change of heard.changed) {
            const { now, soon: later } = toAsk(heard.agency, change);
            for (const filters of now) ask(filters);
            for (const filters of later) soon.set(JSON.stringify(filters), filters);
          }
          if (soon.size > 0) timer ??= window.setTimeout(askSoon, momentMs * Math.random());
          break;
        case 'asked':
          break;
      }
    };
    const stop = listen(hear);
    return () => {
      clearTimeout(timer);
      stop();
      setLive(false);
    };
  }, [queries]);
  return null;
}
