import { useQuery } from '@tanstack/react-query';
import { accounts, type Choices } from '../api/accounts.js';
import { useHasRole } from '../shell/person.js';
import { useRun } from './use-run.js';

/** The agency whose people somebody looks after or audits, and whether they may change anything. */
export function useAdministered(): { readonly agency: string; readonly administers: boolean } {
  const [agency = 'school'] = useRun();
  return { agency, administers: useHasRole(agency, 'administrator') };
}

/** Roles, units, regions and kinds that may be chosen at the agency. */
export const useChoices = (agency: string) =>
  useQuery<Choices>({ queryKey: ['choices', agency], queryFn: () => accounts.choices(agency), staleTime: 300_000 });
