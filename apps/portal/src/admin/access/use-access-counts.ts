import { useQuery } from '@tanstack/react-query';
import { access } from '../../api/access.js';

/** How the reviews of an agency stand. */
export const useAccessCounts = (agency: string) =>
  useQuery({ queryKey: ['access', agency, 'counts'], queryFn: () => access.counts(agency), staleTime: 30_000 });
