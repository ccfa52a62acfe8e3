import type { Pool } from 'pg';
import type { Proof } from '../procedure/proof.js';

export interface PendingPassword extends Proof {
  readonly accountId: string;
  /** The account's version when it was proven. */
  readonly version: number;
}

/** Minutes for which a proven sign-in waits for the person's new password; the provider's own record of the sign-in ends with it. */
const minutes = 10;

/** Sign-ins that were proven with a password that somebody else chose, by the provider's id of them. */
export class PendingPasswordStore {
  constructor(private readonly database: Pool) {}

  async begin(uid: string, { accountId, version, acr, amr }: PendingPassword): Promise<void> {
    await this.database.query(
      `INSERT INTO pending_passwords (uid, account_id, version, acr, amr) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (uid) DO UPDATE SET account_id = $2, version = $3, acr = $4, amr = $5, begun_at = now()`,
      [uid, accountId, version, acr, amr],
    );
  }

  async find(uid: string): Promise<PendingPassword | undefined> {
    const { rows } = await this.database.query<PendingPassword>(
      `SELECT account_id AS "accountId", version, acr, amr FROM pending_passwords
        WHERE uid = $1 AND begun_at > now() - make_interval(mins => ${String(minutes)})`,
      [uid],
    );
    return rows[0];
  }

  async end(uid: string): Promise<void> {
    await this.database.query(`DELETE FROM pending_passwords WHERE uid = $1`, [uid]);
  }

  async forget(): Promise<void> {
    await this.database.query(
      `DELETE FROM pending_passwords WHERE begun_at < now() - make_interval(mins => ${String(minutes)})`,
    );
  }
}
