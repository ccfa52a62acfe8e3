import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { investigations } from '../api/police.js';

type Officers = Awaited<ReturnType<typeof investigations.officers>>;

/** Who works in the unit that has the case. */
export const useOfficers = (unitId: string | null | undefined): UseQueryResult<Officers> =>
  useQuery({
    queryKey: ['officers', unitId],
    queryFn: () => investigations.officers(unitId ?? ''),
    enabled: typeof unitId === 'string',
    staleTime: 60_000,
  });
