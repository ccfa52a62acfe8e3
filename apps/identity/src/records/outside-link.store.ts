import type { KeyRing } from '#libs/keys';
import type { Pool } from 'pg';
import { noted } from './sign-in-changes.js';

/** Somebody's account at a provider outside: the issuer, and who they are there (`sub`), which is never given to another person. */
export interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface OutsideLink {
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Which account at a provider outside belongs to which account here. Only its owner connects one; nothing else tells who somebody is. */
export class OutsideLinkStore {
  constructor(
    private readonly database: Pool,
    private readonly keys: KeyRing,
  ) {}

  /** Whose it is, of the accounts that are open; it was used now. */
  async use(identity: OutsideIdentity): Promise<string | undefined> {
    const { rows } = await this.database.query<{ accountId: string }>(
      `UPDATE outside_links SET last_used_at = now() FROM accounts a
        WHERE a.id = account_id AND a.disabled_at IS NULL AND issuer = $1 AND subject = $2
        RETURNING account_id AS "accountId"`,
      [identity.issuer, this.fingerprintOf(identity)],
    );
    return rows[0]?.accountId;
  }

  async of(accountId: string, issuer: string): Promise<OutsideLink | undefined> {
    const { rows } = await this.database.query<OutsideLink>(
      `SELECT linked_at AS "linkedAt", last_used_at AS "lastUsedAt" FROM outside_links WHERE account_id = $1 AND issuer = $2`,
      [accountId, issuer],
    );
    return rows[0];
  }

  /** @returns false where it belongs to another account, or this one has another link already */
  async add(accountId: string, identity: OutsideIdentity): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `WITH added AS (
         INSERT INTO outside_links (account_id, issuer, subject) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING account_id
       ), ${noted('outside-linked', 'added')}
       SELECT 1 FROM added`,
      [accountId, identity.issuer, this.fingerprintOf(identity)],
    );
    return rowCount === 1;
  }

  async remove(accountId: string, issuer: string): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM outside_links WHERE account_id = $1 AND issuer = $2 RETURNING account_id),
            ${noted('outside-unlinked', 'gone')}
       SELECT 1 FROM gone`,
      [accountId, issuer],
    );
  }

  private fingerprintOf({ issuer, subject }: OutsideIdentity): string {
    return this.keys.indexOf('outside-link', `${issuer}\u0000${subject}`);
  }
}
