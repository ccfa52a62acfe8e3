import type { Assigned } from './administration.js';

/** A decision that gave or took roles. */
export interface RolesDecision {
  readonly at: Date;
  readonly before: readonly Assigned[] | undefined;
  readonly after: readonly Assigned[];
}

/**
 * The decision by which somebody has had this role without a break.
 *
 * @param decisions newest first
 * @returns undefined where it was given before anybody wrote that down
 */
export function givenBy<D extends RolesDecision>(role: Assigned, decisions: readonly D[]): D | undefined {
  let given: D | undefined;
  for (const decision of decisions) {
    if (!has(decision.after, role)) return given;
    given = decision;
  }
  return given?.before !== undefined && has(given.before, role) ? undefined : given;
}

const has = (roles: readonly Assigned[], role: Assigned): boolean => roles.some((each) => keyOf(each) === keyOf(role));

/** Equal roles have equal keys, in whatever order units and kinds stand. */
const keyOf = ({ agency, role, region, units, kinds = [] }: Assigned): string =>
  JSON.stringify([agency, role, region, [...units].sort(), [...kinds].sort()]);
