import type { Pool } from 'pg';
import { noted } from './sign-in-changes.js';

export interface Passkey {
  /** The credential's id in base64url. */
  readonly id: string;
  readonly accountId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often the device signed, if it counts. */
  readonly counter: number;
  readonly transports: readonly string[];
  /** What its owner calls it. */
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const columns = `id, account_id AS "accountId", public_key AS "publicKey", counter::float8 AS counter, transports, name,
  created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

/** How many one account may have. */
const most = 10;

/** Public keys of devices that people sign in with (WebAuthn). */
export class PasskeyStore {
  constructor(private readonly database: Pool) {}

  async of(accountId: string): Promise<Passkey[]> {
    const { rows } = await this.database.query<Passkey>(
      `SELECT ${columns} FROM passkeys WHERE account_id = $1 ORDER BY created_at`,
      [accountId],
    );
    return rows;
  }

  async byId(id: string): Promise<Passkey | undefined> {
    const { rows } = await this.database.query<Passkey>(`SELECT ${columns} FROM passkeys WHERE id = $1`, [id]);
    return rows[0];
  }

  /** @returns whether it was added; false where the device is known already, or the account has as many as it may */
  async add(passkey: Omit<Passkey, 'createdAt' | 'lastUsedAt'>): Promise<boolean> {
    const { id, accountId, publicKey, counter, transports, name } = passkey;
    const { rowCount } = await this.database.query(
      `WITH added AS (
         INSERT INTO passkeys (id, account_id, public_key, counter, transports, name)
         SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM passkeys WHERE account_id = $2) < ${String(most)}
         ON CONFLICT DO NOTHING RETURNING account_id
       ), ${noted('passkey-added', 'added')}
       SELECT 1 FROM added`,
      [id, accountId, Buffer.from(publicKey), counter, transports, name],
    );
    return rowCount === 1;
  }

  /**
   * Notes that the device signed. One that counts has counted further since the last time; otherwise there is a copy of it.
   *
   * @returns false where its count went back or stood still
   */
  async used(id: string, counter: number): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `UPDATE passkeys SET counter = $2, last_used_at = now() WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0))`,
      [id, counter],
    );
    return rowCount === 1;
  }

  async remove(accountId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `WITH gone AS (DELETE FROM passkeys WHERE account_id = $1 AND id = $2 RETURNING account_id),
            ${noted('passkey-removed', 'gone')}
       SELECT 1 FROM gone`,
      [accountId, id],
    );
    return rowCount === 1;
  }
}
