import type { Pool } from 'pg';
import type { KeyRing } from '#libs/keys';
import { noted } from './sign-in-changes.js';

const place = (accountId: string): string => `second_factors/${accountId}`;

/** Each account's secret for one-time passwords, sealed, and its recovery codes, as keyed hashes. */
export class SecondFactorStore {
  constructor(
    private readonly database: Pool,
    private readonly keys: KeyRing,
  ) {}

  /** The shared secret in base32; undefined for an account without a second factor. */
  async secretOf(accountId: string): Promise<string | undefined> {
    const { rows } = await this.database.query<{ sealed: string }>(
      `SELECT sealed FROM second_factors WHERE account_id = $1`,
      [accountId],
    );
    return rows[0] === undefined
      ? undefined
      : ((await this.keys.openAtRest(place(accountId), rows[0].sealed)) as string);
  }

  /** Keeps a secret that its owner has just proven to hold. @returns false where the account got another one in the meantime */
  async confirm(accountId: string, secret: string, step: number, codes: readonly string[]): Promise<boolean> {
    const sealed = await this.keys.sealAtRest(place(accountId), secret);
    const { rowCount } = await this.database.query(
      `WITH kept AS (INSERT INTO second_factors (account_id, sealed, last_step) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING account_id),
            ${noted('app-set-up', 'kept')}
       INSERT INTO recovery_codes (account_id, hash) SELECT account_id, unnest($4::text[]) FROM kept`,
      [accountId, sealed, step, codes.map((code) => this.hashOf(code))],
    );
    return rowCount !== 0;
  }

  /** Whether this step's code was not used before; it is now (RFC 6238, 5.2: one use of each code). */
  async useStep(accountId: string, step: number): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `UPDATE second_factors SET last_step = $2 WHERE account_id = $1 AND last_step < $2`,
      [accountId, step],
    );
    return rowCount === 1;
  }

  /** Whether it is a recovery code of the account that was not used before; it is now. */
  async useRecoveryCode(accountId: string, code: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `UPDATE recovery_codes SET used_at = now() WHERE account_id = $1 AND hash = $2 AND used_at IS NULL`,
      [accountId, this.hashOf(code)],
    );
    return rowCount === 1;
  }

  /** The same in place of an earlier one, for whoever has proven who they are. */
  async replace(accountId: string, secret: string, step: number): Promise<void> {
    const sealed = await this.keys.sealAtRest(place(accountId), secret);
    await this.database.query(
      `WITH kept AS (
         INSERT INTO second_factors (account_id, sealed, last_step) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET sealed = $2, last_step = $3, confirmed_at = now() RETURNING account_id
       ), ${noted('app-set-up', 'kept')}
       SELECT 1 FROM kept`,
      [accountId, sealed, step],
    );
  }

  async remove(accountId: string): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM second_factors WHERE account_id = $1 RETURNING account_id), ${noted('app-removed', 'gone')}
       SELECT 1 FROM gone`,
      [accountId],
    );
  }

  /** When the app was set up; undefined for an account without one. */
  async setUpAt(accountId: string): Promise<Date | undefined> {
    const { rows } = await this.database.query<{ at: Date }>(
      `SELECT confirmed_at AS at FROM second_factors WHERE account_id = $1`,
      [accountId],
    );
    return rows[0]?.at;
  }

  async recoveryCodesLeft(accountId: string): Promise<number> {
    const { rows } = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL`,
      [accountId],
    );
    return rows[0]?.count ?? 0;
  }

  /** New recovery codes; the earlier ones are no longer good. */
  async renewRecoveryCodes(accountId: string, codes: readonly string[]): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM recovery_codes WHERE account_id = $1),
            made AS (INSERT INTO recovery_codes (account_id, hash) SELECT $1, unnest($2::text[]) RETURNING account_id),
            one AS (SELECT DISTINCT account_id FROM made), ${noted('recovery-codes-made', 'one')}
       SELECT 1`,
      [accountId, codes.map((code) => this.hashOf(code))],
    );
  }

  /** Recovery codes stand in for a second factor: they go with the last one. */
  async forgetCodesOfNothing(accountId: string): Promise<void> {
    await this.database.query(
      `DELETE FROM recovery_codes AS codes WHERE account_id = $1
          AND NOT EXISTS (SELECT 1 FROM second_factors WHERE account_id = codes.account_id)
          AND NOT EXISTS (SELECT 1 FROM passkeys WHERE account_id = codes.account_id)`,
      [accountId],
    );
  }

  private hashOf(code: string): string {
    return this.keys.indexOf('recovery-code', code);
  }
}
