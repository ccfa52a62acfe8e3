import type { AgencyId, Letterhead, Unit } from '#libs/contracts';
import type { Locale, Texts } from '#libs/problems';
import type { Pool, PoolClient } from 'pg';
import { validate } from 'uuid';
import type { KnownUnit } from '../procedure/units.js';
import { containing } from './containing.js';

/** A unit with what an administrator needs to know of it. */
export interface ListedUnit extends KnownUnit {
  readonly closedAt: Date | null;
  readonly changedAt: Date;
  /** Open accounts that are assigned to it. */
  readonly people: number;
}

export interface UnitFilter {
  readonly search?: string | undefined;
  readonly region?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  /** The name and the id behind which the page begins. */
  readonly after?: readonly [string, string] | undefined;
  /** The language by whose names the list is sorted. */
  readonly locale: Locale;
  readonly limit: number;
}

export interface UnitChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly version: number;
  readonly action: string;
  readonly byName: string | null;
  readonly detail: { readonly before?: Described; readonly after?: Described } | null;
}
interface Described {
  readonly region: string;
  readonly name: Texts;
  readonly parent: string | null;
  readonly letterhead?: Letterhead;
}

const columns = `id, agency, kind, region, name, parent, letterhead, closed_at AS "closedAt", closed_at IS NOT NULL AS closed, version, changed_at AS "changedAt"`;
const people = `(
  SELECT count(*)::integer FROM accounts
   WHERE disabled_at IS NULL AND assignments @> jsonb_build_array(jsonb_build_object('agency', unit.agency, 'units', jsonb_build_array(unit.id)))
) AS people`;
const states = { open: 'closed_at IS NULL', closed: 'closed_at IS NOT NULL' } as const;

type Queries = Pick<Pool, 'query'>;

/** The units of every agency, as identity keeps them. */
export class UnitDirectory {
  constructor(private readonly database: Pool) {}

  async list(agency: AgencyId, filter: UnitFilter): Promise<ListedUnit[]> {
    const { search, region, kind, state, after: [name, id] = [null, null], locale, limit } = filter;
    const { rows } = await this.database.query<ListedUnit>(
      `SELECT ${columns}, ${people} FROM units unit
        WHERE agency = $1
          AND ($2::text IS NULL OR name ->> 'kk' ILIKE $2 OR name ->> 'ru' ILIKE $2 OR name ->> 'en' ILIKE $2)
          AND ($3::text IS NULL OR region = $3) AND ($4::text IS NULL OR kind = $4)
          AND ($6::text IS NULL OR (name ->> $5, id) > ($6, $7::uuid))
          ${state === undefined ? '' : `AND ${states[state]}`}
        ORDER BY name ->> $5, id LIMIT $8`,
      [agency, ...[containing(search), region ?? null, kind ?? null], ...[locale, name, id, limit]],
    );
    return rows;
  }

  async find(id: string, database: Queries = this.database): Promise<ListedUnit | undefined> {
    if (!validate(id)) return undefined;
    const { rows } = await database.query<ListedUnit>(`SELECT ${columns}, ${people} FROM units unit WHERE id = $1`, [
      id,
    ]);
    return rows[0];
  }

  /** All units of an agency, closed ones too, in the directory's order. */
  async of(agency: AgencyId, database: Queries = this.database): Promise<KnownUnit[]> {
    const { rows } = await database.query<KnownUnit>(
      `SELECT id, agency, kind, region, name, parent, letterhead, closed_at IS NOT NULL AS closed, version
         FROM units WHERE agency = $1 ORDER BY place`,
      [agency],
    );
    return rows;
  }

  /** What was done to a unit, newest first. */
  async changesOf(id: string): Promise<UnitChangeRow[]> {
    const { rows } = await this.database.query<UnitChangeRow>(
      `SELECT change.id::text, change.at, change.version, change.action, change.detail, by.name AS "byName"
         FROM unit_changes change LEFT JOIN accounts by ON by.id = change.actor
        WHERE change.unit_id = $1 ORDER BY change.id DESC LIMIT 200`,
      [id],
    );
    return rows;
  }

  /** Adds those units of a file that are not there. @returns how many those were */
  async addFrom(units: readonly Unit[]): Promise<number> {
    const { rowCount } = await this.database.query(
      `WITH made AS (
         INSERT INTO units (id, agency, kind, region, name, parent, letterhead)
         SELECT given.id, agency, kind, region, name, parent, letterhead
           FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS listed (unit, place),
                jsonb_to_record(listed.unit) AS given (id uuid, agency text, kind text, region text, name jsonb, parent uuid, letterhead jsonb)
          ORDER BY listed.place
         ON CONFLICT (id) DO NOTHING RETURNING id, version
       )
       INSERT INTO unit_changes (unit_id, version, action) SELECT id, version, 'install' FROM made`,
      [JSON.stringify(units)],
    );
    return rowCount ?? 0;
  }
}

/**
 * Holds an agency's units until the transaction ends: as they are for whoever assigns people to them, against everybody for whoever changes them. So nobody is
 * assigned to a unit that is being closed.
 */
export async function holdUnits(client: PoolClient, agency: AgencyId, how: 'as they are' | 'to change'): Promise<void> {
  const lock = how === 'to change' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await client.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`units/${agency}`]);
}
