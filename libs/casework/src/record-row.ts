import type { Participant, RecordCore } from '#libs/lifecycle';

/** A record as it stands in its table. */
export interface Row {
  id: string;
  chain_id: string;
  status: string;
  version: number;
  unit_id: string | null;
  region: string;
  people: Participant[];
  excluded: string[];
  urgency: RecordCore['urgency'];
  marks: string[];
  particulars: Record<string, unknown>;
  sealed: string | null;
  record_key?: string | null;
  opened_at: Date;
  changed_at: Date;
  opened_to?: string[] | null;
  now?: Date;
}

const coreFields = new Set([
  'id',
  'chainId',
  'status',
  'version',
  'unitId',
  'region',
  'people',
  'excluded',
  'urgency',
  'marks',
  'openedAt',
  'changedAt',
  'openedTo',
  'sealed',
]);

export const columns =
  'id, chain_id, status, version, unit_id, region, people, excluded, urgency, marks, particulars, opened_at, changed_at';

/** The columns of a record, in the order of a statement that writes it: what has a column, and the rest as particulars. */
export function valuesOf(record: RecordCore, kept: ReadonlySet<string>): unknown[] {
  const particulars = Object.fromEntries(
    Object.entries(record).filter(([field]) => !coreFields.has(field) && !kept.has(field)),
  );
  const subjects = record.people.map((person) => person.subject).filter((subject) => subject !== 'system');
  return [
    record.id,
    record.chainId,
    record.status,
    record.version,
    record.unitId,
    record.region,
    JSON.stringify(record.people),
    subjects,
    record.excluded,
    record.urgency,
    record.marks,
    JSON.stringify(particulars),
  ];
}

/** The record of a row, with what its collections hold. */
export function toRecord<R extends RecordCore>(row: Row, collected: Readonly<Record<string, unknown>>): R {
  const core: RecordCore = {
    id: row.id,
    chainId: row.chain_id,
    status: row.status,
    version: row.version,
    unitId: row.unit_id,
    region: row.region,
    people: row.people,
    excluded: row.excluded,
    urgency: row.urgency,
    marks: row.marks,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    ...((row.opened_to?.length ?? 0) === 0 ? {} : { openedTo: row.opened_to ?? [] }),
  };
  return { ...row.particulars, ...collected, ...core } as unknown as R;
}
