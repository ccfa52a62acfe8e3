import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';

interface StoredRecord {
  readonly payload: AdapterPayload;
  readonly consumed: number | null;
}

/**
 * What the provider remembers (its sessions, interactions, grants, codes), in PostgreSQL, so that any replica can go on
 * with what another one began. One adapter for each of the provider's models.
 */
export class OpenidAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly database: Pool,
    /** The protocol's refusal for a code that was redeemed already. */
    private readonly refusal: () => Error,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    await this.database.query(
      `INSERT INTO openid_records (model, id, payload, grant_id, uid, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       ON CONFLICT (model, id) DO UPDATE
          SET payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
      [this.model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expiresIn],
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.one('id = $2', id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.one('uid = $2', uid);
  }

  /** The device flow is switched off. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** When two requests redeem a code at the same moment, exactly one gets tokens; the other is refused. */
  async consume(id: string): Promise<void> {
    const { rowCount } = await this.database.query(
      `UPDATE openid_records SET consumed_at = now() WHERE model = $1 AND id = $2 AND consumed_at IS NULL`,
      [this.model, id],
    );
    if (rowCount !== 1) throw this.refusal();
  }

  async destroy(id: string): Promise<void> {
    await this.database.query(`DELETE FROM openid_records WHERE model = $1 AND id = $2`, [this.model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query(`DELETE FROM openid_records WHERE grant_id = $1`, [grantId]);
  }

  private async one(condition: string, value: string): Promise<AdapterPayload | undefined> {
    const { rows } = await this.database.query<StoredRecord>(
      `SELECT payload, extract(epoch FROM consumed_at)::float8 AS consumed FROM openid_records
        WHERE model = $1 AND ${condition} AND expires_at > now()`,
      [this.model, value],
    );
    const found = rows[0];
    return found === undefined || found.consumed === null
      ? found?.payload
      : { ...found.payload, consumed: found.consumed };
  }
}

/** Removes what has expired. */
export async function forgetExpiredRecords(database: Pool): Promise<void> {
  await database.query(`DELETE FROM openid_records WHERE expires_at < now()`);
}
