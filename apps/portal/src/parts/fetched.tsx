import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refusal } from '../api/call.js';
import { Failed } from '../shell/failed.js';
import { Nowhere } from '../shell/nowhere.js';
import { useSay } from '../texts/spoken.js';

/** What a page shows once its answer is there; until then that it loads, or why it failed and a way to try again. */
export function Fetched<T>({
  page,
  children,
}: {
  readonly page: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}) {
  const say = useSay();
  // Also what was shown until now: whoever handed a record on has it no more.
  if (page.error instanceof Refusal && page.error.isNowhere) return <Nowhere />;
  if (page.data !== undefined) return children(page.data);
  return page.error === null ? (
    <Loader role="status" aria-label={say('loading')} />
  ) : (
    <Failed error={page.error} again={() => void page.refetch()} />
  );
}
