import type { Pool } from 'pg';
import type { Assignment } from './account.row.js';
import { inTransaction } from './transaction.js';

/** Somebody of whom agencies are to be told, as the account is. */
export interface ToTell {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly assignments: readonly Assignment[];
  readonly version: number;
  /** Agencies that were told of them before. */
  readonly before: readonly string[];
}

/** A state of somebody, and the agencies that are told of it. */
export interface Said {
  readonly id: string;
  readonly version: number;
  readonly agencies: readonly string[];
}

/** The stream to which agencies are told, by the time at which it was made: one that was made anew knows nothing. */
export interface Stream {
  readonly name: string;
  readonly created: string;
}

const said = `jsonb_to_recordset($1::jsonb) AS said (id uuid, version integer, agencies text[])`;
/** Accounts that somebody changes or holds are left for the next look: nothing here waits for them, and nobody for this. */
const free = `FOR UPDATE OF accounts SKIP LOCKED`;

/**
 * What agencies were told of accounts. It is read off the accounts (the version that was told is not the version that is), so that no change can be forgotten, whoever makes
 * it. Rows are held for a statement only, never while somebody is told.
 */
export class DirectoryTold {
  constructor(private readonly database: Pool) {}

  /** A stream that was made anew has heard nothing; neither has any, where all is to be told afresh. */
  async begin({ name, created }: Stream, afresh: boolean): Promise<void> {
    const { rowCount } = await this.database.query(`SELECT FROM directory_told WHERE stream = $1 AND created = $2`, [
      name,
      created,
    ]);
    if (rowCount === 1 && !afresh) return;
    await inTransaction(this.database, async (client) => {
      // First, and a statement of its own: whoever marks for the stream that was waits for this, or this for them.
      await client.query(
        `INSERT INTO directory_told (stream, created, whole) VALUES ($1, $2, FALSE)
         ON CONFLICT (stream) DO UPDATE SET created = excluded.created, whole = FALSE`,
        [name, created],
      );
      await client.query(
        `UPDATE accounts SET told_version = NULL WHERE id IN (
           SELECT id FROM accounts WHERE told_version IS NOT NULL ORDER BY login FOR UPDATE)`,
      );
      await client.query(
        `UPDATE units SET told_version = NULL WHERE id IN (
           SELECT id FROM units WHERE told_version IS NOT NULL ORDER BY place FOR UPDATE)`,
      );
    });
  }

  async toTell(atMost: number): Promise<readonly ToTell[]> {
    const { rows } = await this.database.query<ToTell>(
      `SELECT id, name, disabled_at IS NOT NULL AS disabled, assignments, version, told_agencies AS before
         FROM accounts WHERE told_version IS DISTINCT FROM version ORDER BY login LIMIT $1`,
      [atMost],
    );
    return rows;
  }

  /**
   * Notes which agencies are about to be told, so that they hear of what comes later even if nobody lives to say that they were.
   *
   * @returns the ids of those that still are as they were read
   */
  async about(words: readonly Said[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.database.query<{ id: string }>(
      `WITH same AS (
         SELECT accounts.id, said.agencies FROM accounts JOIN ${said} USING (id, version) ${free}
       ), noted AS (
         UPDATE accounts SET told_agencies = ARRAY(SELECT DISTINCT unnest(told_agencies || same.agencies))
           FROM same WHERE accounts.id = same.id AND NOT told_agencies @> same.agencies
       )
       SELECT id FROM same`,
      [JSON.stringify(words)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Agencies were told of these, on this stream. */
  async mark({ name, created }: Stream, words: readonly Said[]): Promise<void> {
    await this.database.query(
      `WITH heard AS (SELECT FROM directory_told WHERE stream = $2 AND created = $3 FOR SHARE),
        told AS (
         SELECT accounts.id, said.version FROM accounts JOIN ${said} ON said.id = accounts.id
          WHERE EXISTS (SELECT FROM heard) ${free}
       )
       UPDATE accounts SET told_version = told.version FROM told WHERE accounts.id = told.id`,
      [JSON.stringify(words), name, created],
    );
  }

  /** Whether agencies have been told of everybody and of every unit, and not yet that these were all. */
  async isWholeUnsaid({ name, created }: Stream): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `SELECT FROM directory_told WHERE stream = $1 AND created = $2 AND NOT whole
          AND NOT EXISTS (SELECT FROM accounts WHERE told_version IS DISTINCT FROM version)
          AND NOT EXISTS (SELECT FROM units WHERE told_version IS DISTINCT FROM version)`,
      [name, created],
    );
    return rowCount === 1;
  }

  async markWhole({ name, created }: Stream): Promise<void> {
    await this.database.query(`UPDATE directory_told SET whole = TRUE WHERE stream = $1 AND created = $2`, [
      name,
      created,
    ]);
  }
}
