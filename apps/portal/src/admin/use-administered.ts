import { useQuery } from '@tanstack/react-query';
import { accounts, type Choices } from '../api/accounts.js';
import { units, type UnitChoices } from '../api/units.js';
import { useHasRole } from '../shell/person.js';
import { useRun } from './use-run.js';

/** The agency whose people somebody looks after or audits, and whether they may change anything. */
export function useAdministered(): { readonly agency: string; readonly administers: boolean } {
  const [agency = 'school'] = useRun();
  return { agency, administers: useHasRole(agency, 'administrator') };
}

/** Roles, units, regions and kinds that may be chosen at the agency. */
export const useChoices = (agency: string) =>
  useQuery<Choices>({ queryKey: ['choices', agency], queryFn: () => accounts.choices(agency), staleTime: 30_000 });

/** Kinds, regions, and units that another one can belong to. */
export const useUnitChoices = (agency: string) =>
  useQuery<UnitChoices>({
    queryKey: ['unit-choices', agency],
    queryFn: () => units.choices(agency),
    staleTime: 30_000,
  });
