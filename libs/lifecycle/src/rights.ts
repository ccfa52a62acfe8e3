import type { Absent, Actor, By, Relation, Role } from './actor.js';
import type { RecordCore } from './record.js';

/** Whether the actor stands in that relation to the record. */
export function stands(relation: Relation, record: RecordCore, actor: Actor): boolean {
  switch (relation) {
    case 'own':
      return record.people.some((person) => person.subject === actor.subject && person.as === 'owner');
    case 'assigned':
      return record.people.some((person) => person.subject === actor.subject);
    case 'deputy':
      return absentIn(record, actor).length > 0;
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
  return actor.roles.some((role) => {
    const relations = relationsFor(by, role);
    return relations.some((relation) =>
      relation === 'deputy' ? mayInstead(relations, role, record, actor) : stands(relation, record, actor),
    );
  });
}

/** Whether somebody for whom the actor stands in might, in the same role: a deputy may what the absent one may, and nothing more. */
const mayInstead = (relations: readonly Relation[], role: Role, record: RecordCore, actor: Actor): boolean =>
  absentIn(record, actor).some(
    (absent) =>
      absent.role === role &&
      relations.some((each) => isPersonal(each) && stands(each, record, { ...actor, subject: absent.subject })),
  );

const isPersonal = (relation: Relation): boolean => relation === 'own' || relation === 'assigned';

/** Those with a part in the record for whom the actor stands in, in the unit that has it. Nobody stands in for whoever stands in. */
function absentIn({ people, excluded, unitId }: RecordCore, { standsInFor = [], units }: Actor): readonly Absent[] {
  return standsInFor.filter(
    (absent) =>
      absent.unitId === unitId &&
      units.includes(absent.unitId) &&
      !excluded.includes(absent.subject) &&
      people.some(({ subject }) => subject === absent.subject),
  );
}

/** For whom the actor acts on this record; for nobody where they have a part in it themselves. */
export const insteadOf = (record: RecordCore, actor: Actor): string | undefined =>
  record.people.some(({ subject }) => subject === actor.subject) ? undefined : absentIn(record, actor)[0]?.subject;

/** Whether that is the actor, or whoever they stand in for: nobody approves what either of them asked. */
export const isSelf = ({ subject, standsInFor = [] }: Actor, asked: string | undefined): boolean =>
  asked === subject || standsInFor.some((absent) => absent.subject === asked);

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
