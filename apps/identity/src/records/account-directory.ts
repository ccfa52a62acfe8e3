import type { AgencyId } from '#libs/contracts';
import type { Pool } from 'pg';
import { validate } from 'uuid';
import type { AccountRow, Assignment } from './account.row.js';
import { containing } from './containing.js';

/** An account with what an administrator needs to know of it. */
export interface ListedAccount extends Omit<AccountRow, 'passwordHash'> {
  readonly hasSecondFactor: boolean;
  readonly changedAt: Date;
}

export interface AccountFilter {
  readonly search?: string | undefined;
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: 'enabled' | 'disabled' | 'first-password' | undefined;
  /** The login behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface ChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly version: number;
  readonly action: string;
  readonly actor: string | null;
  /** As whose administrator. */
  readonly agency: string | null;
  readonly byName: string | null;
  readonly detail: { readonly before?: readonly Assignment[]; readonly after?: readonly Assignment[] } | null;
}

/** What is read of an account, from `accounts account`. */
export const accountColumns = `account.id, login, name, locale, assignments, disabled_at AS "disabledAt", one_time_until AS "oneTimeUntil",
  version, changed_at AS "changedAt", (
    EXISTS (SELECT FROM second_factors WHERE account_id = account.id) OR EXISTS (SELECT FROM passkeys WHERE account_id = account.id)
  ) AS "hasSecondFactor"`;
const source = 'accounts account';

const states = {
  enabled: 'disabled_at IS NULL',
  disabled: 'disabled_at IS NOT NULL',
  'first-password': 'disabled_at IS NULL AND one_time_until IS NOT NULL',
} as const;

/** The accounts of an agency, as its administrators look for them. */
export class AccountDirectory {
  constructor(private readonly database: Pool) {}

  async list(agency: AgencyId, { search, role, unit, state, after, limit }: AccountFilter): Promise<ListedAccount[]> {
    const assignment = {
      agency,
      ...(role === undefined ? {} : { role }),
      ...(unit === undefined ? {} : { units: [unit] }),
    };
    const { rows } = await this.database.query<ListedAccount>(
      `SELECT ${accountColumns} FROM ${source}
        WHERE assignments @> $1::jsonb
          AND ($2::text IS NULL OR login > $2)
          AND ($3::text IS NULL OR login ILIKE $3 OR name ILIKE $3)
          ${state === undefined ? '' : `AND ${states[state]}`}
        ORDER BY login LIMIT $4`,
      [JSON.stringify([assignment]), after ?? null, containing(search), limit],
    );
    return rows;
  }

  async find(
    id: string,
    database: Pick<Pool, 'query'> = this.database,
    lock = false,
  ): Promise<ListedAccount | undefined> {
    if (!validate(id)) return undefined;
    const { rows } = await database.query<ListedAccount>(
      `SELECT ${accountColumns} FROM ${source} WHERE account.id = $1 ${lock ? 'FOR UPDATE OF account' : ''}`,
      [id],
    );
    return rows[0];
  }

  /** Accounts by login, whatever agency they are of; held in the order of logins where they are to be changed. */
  async byLogins(
    logins: readonly string[],
    database: Pick<Pool, 'query'> = this.database,
    lock = false,
  ): Promise<ReadonlyMap<string, ListedAccount>> {
    const { rows } = await database.query<ListedAccount>(
      `SELECT ${accountColumns} FROM ${source} WHERE login = ANY($1::text[]) ORDER BY login ${lock ? 'FOR UPDATE OF account' : ''}`,
      [logins],
    );
    return new Map(rows.map((row) => [row.login, row]));
  }

  /** What was done to an account, newest first. */
  async changesOf(id: string): Promise<ChangeRow[]> {
    const { rows } = await this.database.query<ChangeRow>(
      `SELECT change.id::text, change.at, change.version, change.action, change.actor, change.agency, change.detail, by.name AS "byName"
         FROM account_changes change LEFT JOIN accounts by ON by.id = change.actor
        WHERE change.account_id = $1 ORDER BY change.id DESC LIMIT 200`,
      [id],
    );
    return rows;
  }
}
