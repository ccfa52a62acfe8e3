import type { Actor, By, Relation, Role } from './actor.js';
import type { RecordCore } from './record.js';

/** Whether the actor stands in that relation to the record. */
export function stands(relation: Relation, record: RecordCore, actor: Actor): boolean {
  switch (relation) {
    case 'own':
      return record.people.some((person) => person.subject === actor.subject && person.as === 'owner');
    case 'assigned':
      return record.people.some((person) => person.subject === actor.subject);
    case 'unit':
      return record.unitId !== null && actor.units.includes(record.unitId);
    case 'region':
      return record.region === actor.region;
    case 'agency':
      return true;
    case 'emergency':
      return record.openedTo?.includes(actor.subject) === true;
  }
}

/** Whether the record names the actor as somebody who must not be told. Before every other question. */
export const isExcluded = (record: RecordCore, actor: Actor): boolean => record.excluded.includes(actor.subject);

/** Whether the actor may, by a row of the rights table. Default deny. */
export function may(by: By, record: RecordCore, actor: Actor): boolean {
  if (isExcluded(record, actor)) return false;
  return actor.roles.some((role) => relationsFor(by, role).some((relation) => stands(relation, record, actor)));
}

/** Whether the actor may only because they opened the record in an emergency. */
export function onlyInEmergency(by: By, record: RecordCore, actor: Actor): boolean {
  const { openedTo, ...usual } = record;
  return openedTo !== undefined && may(by, record, actor) && !may(by, usual, actor);
}

/** Whether any role of the actor is named at all: who is not, is refused without a look at the record. */
export const mayEver = (by: By, actor: Actor): boolean => actor.roles.some((role) => relationsFor(by, role).length > 0);

export function relationsFor(by: By, role: Role): readonly Relation[] {
  const relation = by[role];
  return relation === undefined ? [] : typeof relation === 'string' ? [relation] : relation;
}

/** The widest relations that the actor's roles give; lists and row-level security are bounded by them. */
export function scopeOf(by: By, actor: Actor): ReadonlySet<Relation> {
  return new Set(actor.roles.flatMap((role) => relationsFor(by, role)));
}
