import { inForce } from '#libs/lifecycle';
import { agenciesWithStaff, type AgencyId, type PersonInDirectory } from '#libs/contracts';

interface Account {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly assignments: readonly {
    readonly agency: string;
    readonly role: string;
    readonly units: readonly string[];
    readonly region: string;
    readonly kinds?: readonly string[] | undefined;
  }[];
}

/** What each agency is told of a person: those where they have a role, and those that were told of them before. */
export function toldOf(
  { id: subject, name, disabled, assignments }: Account,
  toldBefore: readonly string[],
): ReadonlyMap<AgencyId, PersonInDirectory> {
  const counting = inForce(assignments);
  const told = agenciesWithStaff.flatMap((agency): [AgencyId, PersonInDirectory][] => {
    const here = counting.filter((each) => each.agency === agency);
    if (here.length === 0 && !toldBefore.includes(agency)) return [];
    const [units, kinds] = [here.flatMap((each) => each.units), here.flatMap((each) => each.kinds ?? [])];
    return [
      [
        agency,
        {
          ...{ subject, name, roles: here.map(({ role }) => role) },
          ...{ units: [...new Set(units)], kinds: [...new Set(kinds)] },
          works: !disabled && here.length > 0,
        },
      ],
    ];
  });
  return new Map(told);
}
