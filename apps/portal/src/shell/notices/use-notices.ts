import { useQueries } from '@tanstack/react-query';
import { notices, type Notice } from '../../api/notices.js';
import { usePerson } from '../person.js';
import { slowly } from '../changes/slowly.js';

export interface Told extends Notice {
  readonly agency: string;
}
interface Notices {
  /** Newest first, of every agency at which the person works. */
  readonly told: readonly Told[];
  readonly unseen: number;
  readonly isPending: boolean;
  readonly errors: readonly unknown[];
}

/** What was told to the person lately. */
export function useNotices(): Notices {
  const agencies = [...new Set(usePerson().assignments.map(({ agency }) => agency))];
  const pages = useQueries({
    queries: agencies.map((agency) => ({
      queryKey: ['notices', agency],
      queryFn: () => notices.of(agency),
      refetchInterval: slowly,
    })),
  });
  const told = agencies
    .flatMap((agency, place) => (pages[place]?.data?.items ?? []).map((each): Told => ({ ...each, agency })))
    .sort((one, other) => (one.id < other.id ? 1 : -1));
  return {
    told,
    unseen: told.filter(({ seen }) => !seen).length,
    isPending: pages.some(({ isPending }) => isPending),
    errors: pages.flatMap(({ error }) => (error === null ? [] : [error])),
  };
}
