import type { Pool } from 'pg';
import type { KeyRing } from '#libs/keys';

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
      `WITH kept AS (INSERT INTO second_factors (account_id, sealed, last_step) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING account_id)
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

  private hashOf(code: string): string {
    return this.keys.indexOf('recovery-code', code);
  }
}
