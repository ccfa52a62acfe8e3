import type { RecordCore } from '#libs/lifecycle';

/** By what it is decided who sees a record. */
export type Sight = Pick<RecordCore, 'unitId' | 'region' | 'people' | 'excluded'>;

/** That something changed, and nothing of what: a record, or a notice. */
export interface Touched {
  /** The kind of record, or `notice`. */
  readonly kind: string;
  readonly id: string;
  /** By what people saw it until now, where that is no longer so: it has to vanish from their pages. */
  readonly before?: Sight;
}

/** What a change of a record says to whoever has it open. */
export function touchedRecord(kind: string, after: RecordCore, before: RecordCore | undefined): Touched {
  if (before === undefined || (sameSight(before, after) && before.status === after.status))
    return { kind, id: after.id };
  const { unitId, region, people, excluded } = before;
  return { kind, id: after.id, before: { unitId, region, people, excluded } };
}

const sameSight = (one: Sight, other: Sight): boolean =>
  one.unitId === other.unitId &&
  one.region === other.region &&
  one.people === other.people &&
  one.excluded === other.excluded;
