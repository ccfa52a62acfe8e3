import type { Letterhead, UnitInDirectory } from '#libs/contracts';
import type { Pool } from 'pg';
import type { Said, Stream } from './directory-told.js';

/** A unit of which agencies are to be told, and the version in which it is so. */
export interface UnitToTell {
  readonly version: number;
  readonly unit: UnitInDirectory;
}
type SaidOfUnit = Omit<Said, 'agencies'>;

const said = `jsonb_to_recordset($1::jsonb) AS said (id uuid, version integer)`;

/** What agencies were told of units: read off the units as with accounts (`DirectoryTold`), and held for a statement only. */
export class UnitsTold {
  constructor(private readonly database: Pool) {}

  async toTell(atMost: number): Promise<readonly UnitToTell[]> {
    const { rows } = await this.database.query<
      Omit<UnitInDirectory, 'parent' | 'letterhead'> & {
        readonly parent: string | null;
        readonly letterhead: Letterhead | null;
        readonly version: number;
      }
    >(
      `SELECT id, agency, kind, region, name, parent, letterhead, place, closed_at IS NOT NULL AS closed, version
         FROM units WHERE told_version IS DISTINCT FROM version ORDER BY place LIMIT $1`,
      [atMost],
    );
    return rows.map(({ version, parent, letterhead, ...unit }) => ({
      version,
      unit: { ...unit, ...(parent === null ? {} : { parent }), ...(letterhead === null ? {} : { letterhead }) },
    }));
  }

  /** @returns the ids of those that still are as they were read */
  async unchanged(units: readonly SaidOfUnit[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.database.query<{ id: string }>(
      `SELECT id FROM units JOIN ${said} USING (id, version)`,
      [JSON.stringify(units)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Agencies were told of these, on this stream. */
  async mark({ name, created }: Stream, units: readonly SaidOfUnit[]): Promise<void> {
    await this.database.query(
      `WITH heard AS (SELECT FROM directory_told WHERE stream = $2 AND created = $3 FOR SHARE)
       UPDATE units SET told_version = said.version FROM ${said} WHERE units.id = said.id AND EXISTS (SELECT FROM heard)`,
      [JSON.stringify(units), name, created],
    );
  }
}
