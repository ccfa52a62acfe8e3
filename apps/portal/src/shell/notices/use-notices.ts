import { useQueries } from '@tanstack/react-query';
import { notices, noticesAtOnce, type Notice, type NoticesWanted } from '../../api/notices.js';
import { usePerson } from '../person.js';
import { slowly } from '../changes/slowly.js';

export interface Told extends Notice {
  readonly agency: string;
}
interface Notices {
  /** Newest first, of every agency at which the person works. */
  readonly told: readonly Told[];
  readonly unseen: number;
  /** After which further ones stand; null where these are the last. */
  readonly next: string | null;
  readonly isPending: boolean;
  readonly errors: readonly unknown[];
}

/** What was told to the person: lately, where nothing else is wanted. */
export function useNotices(wanted: NoticesWanted = {}): Notices {
  const agencies = [...new Set(usePerson().assignments.map(({ agency }) => agency))];
  const pages = useQueries({
    queries: agencies.map((agency) => ({
      queryKey: ['notices', agency, wanted],
      queryFn: () => notices.of(agency, wanted),
      refetchInterval: slowly,
    })),
  });
  const told = agencies
    .flatMap((agency, place) => (pages[place]?.data?.items ?? []).map((each): Told => ({ ...each, agency })))
    .sort((one, other) => (one.id < other.id ? 1 : -1))
    // Of several agencies no more than of one: what is beyond comes with the next page.
    .slice(0, noticesAtOnce);
  const isMore = pages.some(({ data }) => data !== undefined && data.next !== null);
  const isCut = pages.reduce((sum, { data }) => sum + (data?.items.length ?? 0), 0) > told.length;
  return {
    told,
    next: isMore || isCut ? (told.at(-1)?.id ?? null) : null,
    unseen: told.filter(({ seen }) => !seen).length,
    isPending: pages.some(({ isPending }) => isPending),
    errors: pages.flatMap(({ error }) => (error === null ? [] : [error])),
  };
}
