import type { Pool } from 'pg';
import { canonicalLogin } from '../procedure/credentials.js';
import { noted } from './sign-in-changes.js';
import type { AccountRow, AccountState, Assignment } from './account.row.js';

const columns = `id, login, password_hash AS "passwordHash", name, locale, assignments,
  disabled_at AS "disabledAt", version`;

export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly name: string;
  readonly locale: string;
  readonly assignments: readonly Assignment[];
}

/** The accounts of the people who sign in here. */
export class AccountStore {
  constructor(private readonly database: Pool) {}

  async byLogin(login: string): Promise<AccountRow | undefined> {
    const { rows } = await this.database.query<AccountRow>(`SELECT ${columns} FROM accounts WHERE login = $1`, [
      canonicalLogin(login),
    ]);
    return rows[0];
  }

  async byId(id: string): Promise<AccountRow | undefined> {
    const { rows } = await this.database.query<AccountRow>(`SELECT ${columns} FROM accounts WHERE id = $1`, [id]);
    return rows[0];
  }

  /** Whether more than a password can be asked of this person. */
  async hasSecondFactor(id: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `SELECT 1 FROM second_factors WHERE account_id = $1 UNION SELECT 1 FROM passkeys WHERE account_id = $1`,
      [id],
    );
    return rowCount !== 0;
  }

  /** An id that is not in the answer belongs to no account. */
  async statesOf(ids: readonly string[]): Promise<AccountState[]> {
    const { rows } = await this.database.query<AccountState>(
      `SELECT id, disabled_at IS NOT NULL AS disabled, version FROM accounts WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return rows;
  }

  /** @returns whether the account was made; false when the login or the id is taken */
  async create(account: NewAccount): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `INSERT INTO accounts (id, login, password_hash, name, locale, assignments) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [
        account.id,
        canonicalLogin(account.login),
        account.passwordHash,
        account.name,
        account.locale,
        JSON.stringify(account.assignments),
      ],
    );
    return rowCount === 1;
  }

  /** @returns whether there is such an account */
  async disable(login: string): Promise<boolean> {
    return this.change(login, 'disabled_at = coalesce(disabled_at, now())');
  }

  async enable(login: string): Promise<boolean> {
    return this.change(login, 'disabled_at = null');
  }

  async resetPassword(login: string, passwordHash: string): Promise<boolean> {
    return this.change(login, 'password_hash = $2', [passwordHash]);
  }

  /** Takes every second factor away, with the recovery codes: the next sign-in sets up a new one. @returns whether there is such an account */
  async resetSecondFactor(login: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `WITH account AS (SELECT id AS account_id FROM accounts WHERE login = $1),
            app AS (DELETE FROM second_factors WHERE account_id IN (TABLE account)),
            devices AS (DELETE FROM passkeys WHERE account_id IN (TABLE account)),
            codes AS (DELETE FROM recovery_codes WHERE account_id IN (TABLE account)),
            ${noted('second-factor-reset', 'account', false)}
       SELECT 1 FROM account`,
      [canonicalLogin(login)],
    );
    return rowCount === 1;
  }

  async assign(login: string, assignments: readonly Assignment[]): Promise<boolean> {
    return this.change(login, 'assignments = $2', [JSON.stringify(assignments)]);
  }

  /** Logins in order, for the operators' command line: no names. */
  async list(): Promise<Pick<AccountRow, 'id' | 'login' | 'assignments' | 'disabledAt'>[]> {
    const { rows } = await this.database.query<AccountRow>(
      `SELECT id, login, assignments, disabled_at AS "disabledAt" FROM accounts ORDER BY login`,
    );
    return rows;
  }

  /** Every change counts the version up: the gateway ends the sessions that began under another one. */
  private async change(login: string, assignment: string, values: readonly unknown[] = []): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `UPDATE accounts SET ${assignment}, version = version + 1, changed_at = now() WHERE login = $1`,
      [canonicalLogin(login), ...values],
    );
    return rowCount === 1;
  }
}
