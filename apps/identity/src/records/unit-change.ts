import type { Pool } from 'pg';
import type { KnownUnit } from '../procedure/units.js';
import type { ChangedBy } from './account-change.js';

export type UnitAction = 'create' | 'change' | 'close' | 'reopen';

type Described = Pick<KnownUnit, 'region' | 'name' | 'parent' | 'letterhead'>;

export interface UnitChange {
  readonly action: Exclude<UnitAction, 'create'>;
  readonly before: KnownUnit;
  /** What it is afterwards; closing and opening change nothing of it. */
  readonly after?: Described | undefined;
  readonly by: ChangedBy;
}

const described = ({ region, name, parent, letterhead }: Described): object => ({
  ...{ region, name, parent },
  ...(letterhead === null ? {} : { letterhead }),
});
const closing: Readonly<Record<UnitChange['action'], string>> = { change: 'closed_at', close: 'now()', reopen: 'NULL' };

const asJson = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

type Queries = Pick<Pool, 'query'>;

/** Makes a unit and says so in the audit, in one statement. */
export async function makeUnit(
  database: Queries,
  { id, agency, kind, region, name, parent, letterhead }: Omit<KnownUnit, 'closed' | 'version'>,
  by: ChangedBy,
): Promise<void> {
  const after = described({ region, name, parent, letterhead });
  await database.query(
    `WITH made AS (
       INSERT INTO units (id, agency, kind, region, name, parent, letterhead) VALUES ($1, $2, $3, $4, $5, $6, $11) RETURNING id, version
     )
     INSERT INTO unit_changes (unit_id, version, action, detail, actor, agency, request_id)
     SELECT id, version, 'create', $7::jsonb, $8::uuid, $9::text, $10::text FROM made`,
    [
      ...[id, agency, kind, region, JSON.stringify(name), parent],
      ...[JSON.stringify({ after }), by.actor, by.agency, by.requestId, asJson(letterhead)],
    ],
  );
}

/** Changes a unit and says so in the audit, in one statement: neither happens without the other. */
export async function changeUnit(database: Queries, { action, before, after, by }: UnitChange): Promise<void> {
  const { region, name, parent, letterhead } = after ?? before;
  const detail = after === undefined ? null : { before: described(before), after: described(after) };
  await database.query(
    `WITH changed AS (
       UPDATE units SET region = $2, name = $3, parent = $4, letterhead = $10, closed_at = ${closing[action]}, version = version + 1, changed_at = now()
        WHERE id = $1 RETURNING id, version
     )
     INSERT INTO unit_changes (unit_id, version, action, detail, actor, agency, request_id)
     SELECT id, version, $5::text, $6::jsonb, $7::uuid, $8::text, $9::text FROM changed`,
    [
      ...[before.id, region, JSON.stringify(name), parent, action],
      ...[asJson(detail), by.actor, by.agency, by.requestId, asJson(letterhead)],
    ],
  );
}
