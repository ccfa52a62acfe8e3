import { scopeOf, type Actor, type By, type Relation } from '#libs/lifecycle';

/**
 * What all records that somebody sees have in common. A list says it beside row-level security, which an index cannot answer by itself: PostgreSQL would
 * ask the policy of one record after the other, of the whole country's, until a page is full.
 */
export interface Bounds {
  /** The person, and those for whom they stand in. */
  readonly people?: readonly string[];
  readonly units?: readonly string[];
  readonly region?: string;
}

const personal: readonly Relation[] = ['own', 'assigned', 'deputy'];
/** What somebody opened in an emergency stands in the list of openings, and makes no other list longer. */
const listed = (relation: Relation): boolean => relation !== 'emergency';

/** The bounds of a row of the rights table; none where two kinds of relation meet, or where the whole agency is seen. */
export function boundsOf(by: By, actor: Actor): Bounds {
  const all = [...scopeOf(by, actor)];
  if (all.length === 0) return {};
  const scope = all.filter(listed);
  if (scope.every((relation) => personal.includes(relation))) {
    const absent = scope.includes('deputy') ? (actor.standsInFor ?? []) : [];
    return { people: [actor.subject, ...new Set(absent.map(({ subject }) => subject))] };
  }
  if (scope.every((relation) => relation === 'unit')) return { units: actor.units };
  if (scope.every((relation) => relation === 'region')) return { region: actor.region };
  return {};
}
