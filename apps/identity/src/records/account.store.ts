import type { Pool } from 'pg';
import { canonicalLogin } from '../procedure/credentials.js';
import { byOperator, changeAccount, noteDecision, type AccountChange, type ChangedBy } from './account-change.js';
import type { AccountRow, AccountState, Assignment } from './account.row.js';

const columns = `id, login, password_hash AS "passwordHash", name, locale, assignments,
  disabled_at AS "disabledAt", one_time_until AS "oneTimeUntil", version`;

export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly passwordHash: string;
  /** Until when the password is good, where somebody else chose it. */
  readonly oneTimeUntil?: Date | undefined;
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
  async create(account: NewAccount, by: ChangedBy = byOperator, database: Queries = this.database): Promise<boolean> {
    const { rowCount } = await database.query(
      `WITH made AS (
         INSERT INTO accounts (id, login, password_hash, name, locale, assignments, one_time_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id, version
       )
       INSERT INTO account_changes (account_id, version, action, detail, actor, agency, request_id)
       SELECT id, version, 'create', jsonb_build_object('after', $6::jsonb), $8::uuid, $9::text, $10::text FROM made`,
      [
        account.id,
        canonicalLogin(account.login),
        account.passwordHash,
        account.name,
        account.locale,
        JSON.stringify(account.assignments),
        account.oneTimeUntil ?? null,
        ...[by.actor, by.agency, by.requestId],
      ],
    );
    return rowCount === 1;
  }

  /** @returns whether there is such an account */
  async disable(login: string): Promise<boolean> {
    return this.change(login, disabling);
  }

  async enable(login: string): Promise<boolean> {
    return this.change(login, enabling);
  }

  async resetPassword(login: string, passwordHash: string, oneTimeUntil?: Date): Promise<boolean> {
    return this.change(login, newPassword(passwordHash, oneTimeUntil));
  }

  /** Takes every second factor away, with the recovery codes: the next sign-in sets up a new one. @returns whether there is such an account */
  async resetSecondFactor(login: string): Promise<boolean> {
    return this.change(login, withoutSecondFactor);
  }

  async assign(login: string, assignments: readonly Assignment[]): Promise<boolean> {
    return this.change(login, assigned(assignments));
  }

  /** An operator confirms what somebody may at an agency. @returns whether they may anything there */
  async confirmAccess(login: string, agency: string): Promise<boolean> {
    const account = await this.byLogin(login);
    if (account?.disabledAt !== null || !account.assignments.some((each) => each.agency === agency)) return false;
    const [detail, by] = [{ after: account.assignments }, { ...byOperator, agency }];
    await noteDecision(this.database, account, { action: 'confirm-access', detail, by });
    return true;
  }

  /**
   * The person's own choice in place of a password that somebody else knows.
   *
   * @param version of the account when that one was entered
   * @returns false where the account was changed since: an administrator's later reset stands
   */
  async choosePassword(id: string, version: number, passwordHash: string): Promise<boolean> {
    const change = {
      ...newPassword(passwordHash),
      action: 'choose-password',
      by: { ...byOperator, actor: id },
    } as const;
    return changeAccount(this.database, { id, version }, change);
  }

  /** Logins in order, for the operators' command line: no names. */
  async list(): Promise<Pick<AccountRow, 'id' | 'login' | 'assignments' | 'disabledAt'>[]> {
    const { rows } = await this.database.query<AccountRow>(
      `SELECT id, login, assignments, disabled_at AS "disabledAt" FROM accounts ORDER BY login`,
    );
    return rows;
  }

  private change(login: string, change: Change): Promise<boolean> {
    return changeAccount(this.database, { login: canonicalLogin(login) }, { ...change, by: byOperator });
  }
}

type Queries = Pick<Pool, 'query'>;
type Change = Omit<AccountChange, 'by'>;

export const disabling: Change = { action: 'disable', set: 'disabled_at = coalesce(disabled_at, now())' };
export const enabling: Change = { action: 'enable', set: 'disabled_at = null' };

/** A password, for good or until then: whoever signs in with it has to choose another one. */
export const newPassword = (passwordHash: string, oneTimeUntil?: Date): Change => ({
  action: 'reset-password',
  set: 'password_hash = $7, one_time_until = $8',
  values: [passwordHash, oneTimeUntil ?? null],
});

export const assigned = (assignments: readonly Assignment[], detail: object = { after: assignments }): Change => ({
  action: 'assign',
  set: 'assignments = $7',
  values: [JSON.stringify(assignments)],
  detail,
});

const gone = (table: string): string => `DELETE FROM ${table} WHERE account_id IN (SELECT id FROM changed)`;

/**
 * Every second factor goes, with the recovery codes and the account at a provider outside, which whoever stole one could have connected; the person
 * reads of it among the changes of their sign-in.
 */
export const withoutSecondFactor: Change = {
  action: 'reset-second-factor',
  set: '',
  more: `app AS (${gone('second_factors')}), devices AS (${gone('passkeys')}), codes AS (${gone('recovery_codes')}),
    links AS (${gone('outside_links')}),
    noted AS (INSERT INTO sign_in_changes (account_id, change, by_person)
              SELECT id, 'second-factor-reset', FALSE FROM changed)`,
};
