import { scopeOf, type Actor, type By } from '#libs/lifecycle';

/** The values of a statement, each put in once, where its text first needs it. */
export class Values {
  readonly all: unknown[] = [];
  private readonly places = new Map<unknown, string>();

  put(value: unknown): string {
    const place = this.places.get(value) ?? `$${String(this.all.push(value))}`;
    this.places.set(value, place);
    return place;
  }
}

/**
 * Records that somebody reaches by a row of the rights table, in SQL and by the indexes of units and people. For what the agency itself asks: access
 * that came by a hand-over has ended long before a term is over. Somebody's part in a record is not told apart here; `may` looks once more.
 */
export function reachOf(by: By, actor: Actor, values: Values): (name: string, table: string) => string {
  const scope = scopeOf(by, actor);
  const absent = scope.has('deputy') ? (actor.standsInFor ?? []).map(({ subject }) => subject) : [];
  const people = [...(scope.has('own') || scope.has('assigned') ? [actor.subject] : []), ...absent];
  const { subject, units } = actor;
  return (name, table) => {
    const told = `NOT ${name}.excluded @> ARRAY[${values.put(subject)}::uuid]`;
    if (scope.has('agency')) return told;
    const ways = [
      ...(scope.has('unit') ? [`${name}.unit_id = ANY (${values.put(units)}::uuid[])`] : []),
      ...(people.length === 0
        ? []
        : [
            `${name}.id = ANY (ARRAY(SELECT record_ids_of('${table}', person) FROM unnest(${values.put(people)}::uuid[]) AS person))`,
          ]),
    ];
    return ways.length === 0 ? 'false' : `(${ways.join(' OR ')}) AND ${told}`;
  };
}
