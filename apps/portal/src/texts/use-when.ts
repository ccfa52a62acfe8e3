import { useEffect, useState } from 'react';
import type * as When from './when.js';

/** How moments are written, as soon as that has been fetched: what stands around every page can wait for dayjs, so that no page has to. */
export function useWhen(): typeof When | undefined {
  const [when, set] = useState<typeof When>();
  useEffect(() => {
    let wanted = true;
    void import('./when.js').then((fetched) => {
      if (wanted) set(fetched);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return when;
}
