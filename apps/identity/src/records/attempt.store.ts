import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { canonicalLogin } from '../procedure/credentials.js';

export interface AttemptLimits {
  /** Wrong passwords before the next one has to wait. */
  readonly account: number;
  readonly address: number;
  /** Seconds after which wrong passwords are forgotten, and the longest wait. */
  readonly windowSeconds: number;
}

/** Seconds of the first wait for an account; each further wrong password doubles it. */
const firstWait = 15;

/**
 * Wrong passwords, counted by login and by address, for all replicas together. A login is counted in the same way whether
 * or not it exists. Both are kept only as keyed hashes: the table tells nobody who mistyped what.
 */
export class AttemptStore {
  constructor(
    private readonly database: Pool,
    private readonly limits: AttemptLimits,
    private readonly key: Uint8Array,
  ) {}

  /** Seconds to wait before a password may be tried; 0 when it may be now. */
  async secondsToWait(login: string | undefined, address: string): Promise<number> {
    const { rows } = await this.database.query<{ seconds: number | null }>(
      `SELECT max(ceil(extract(epoch FROM blocked_until - now())))::int AS seconds
         FROM sign_in_attempts WHERE subject = ANY($1) AND blocked_until > now()`,
      [[...(login === undefined ? [] : [this.account(login)]), this.address(address)]],
    );
    return rows[0]?.seconds ?? 0;
  }

  /** Without a login only the address is counted: a passkey does not say whom it pretends to be. */
  async failed(login: string | undefined, address: string): Promise<void> {
    if (login !== undefined) await this.count(this.account(login), this.limits.account, firstWait);
    await this.count(this.address(address), this.limits.address, this.limits.windowSeconds);
  }

  /** The account's count starts anew. The address's goes on: one right password does not excuse guessing others. */
  async succeeded(login: string): Promise<void> {
    await this.database.query(`DELETE FROM sign_in_attempts WHERE subject = $1`, [this.account(login)]);
  }

  /** Forgets what no longer counts. */
  async forget(): Promise<void> {
    await this.database.query(
      `DELETE FROM sign_in_attempts WHERE window_ends_at < now() AND coalesce(blocked_until, now()) <= now()`,
    );
  }

  /** One statement: the row's lock orders what all replicas count. */
  private async count(subject: string, limit: number, wait: number): Promise<void> {
    await this.database.query(
      `INSERT INTO sign_in_attempts AS known (subject, failures, window_ends_at)
       VALUES ($1, 1, now() + make_interval(secs => $4))
       ON CONFLICT (subject) DO UPDATE SET
         failures = CASE WHEN known.window_ends_at <= now() THEN 1 ELSE known.failures + 1 END,
         window_ends_at = now() + make_interval(secs => $4),
         blocked_until = CASE WHEN known.window_ends_at <= now() OR known.failures + 1 < $2 THEN NULL
                              ELSE now() + make_interval(secs => least($4, $3 * 2 ^ least(known.failures + 1 - $2, 20))) END`,
      [subject, limit, wait, this.limits.windowSeconds],
    );
  }

  private account(login: string): string {
    return this.hashOf('account', canonicalLogin(login));
  }

  private address(address: string): string {
    return this.hashOf('address', address);
  }

  private hashOf(kind: string, value: string): string {
    return createHmac('sha256', this.key).update(`${kind}\u0000${value}`).digest('base64url');
  }
}
