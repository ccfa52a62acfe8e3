/** Where somebody has a role at an agency. */
interface Scoped {
  readonly agency: string;
  readonly units: readonly string[];
  readonly region: string;
}
type Scope = Omit<Scoped, 'agency'>;

/** Equal scopes have equal keys, in whatever order units stand. */
const keyOf = ({ region, units }: Scope): string => JSON.stringify([region, [...new Set(units)].sort()]);

/** Whether roles of one person at one agency are in different units or regions, which no token of an actor can say (ADR 0053). */
export const scopesDiffer = (roles: readonly Scope[]): boolean => new Set(roles.map(keyOf)).size > 1;

/** The same of all agencies where somebody has roles. */
export const scopesDifferAnywhere = (assignments: readonly Scoped[]): boolean =>
  inForce(assignments).length < assignments.length;

/**
 * What counts of what somebody is: at each agency the roles that are in the units and the region of the first one there. Of an account from before roles
 * in different scopes were refused, the others would otherwise be held in every unit.
 */
export function inForce<A extends Scoped>(assignments: readonly A[]): A[] {
  const first = new Map<string, string>();
  for (const each of assignments) if (!first.has(each.agency)) first.set(each.agency, keyOf(each));
  return assignments.filter((each) => first.get(each.agency) === keyOf(each));
}
