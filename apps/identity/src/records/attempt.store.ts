import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { canonicalLogin } from '../procedure/credentials.js';
import { refusedNoted, type Refused } from './sign-ins.js';

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

  /** Somebody was not let in, as whoever has this login; it is noted where there is such an account. */
  async failed(login: string, address: string, refused: Refused): Promise<void> {
    const { account, windowSeconds } = this.limits;
    // Noted in the statement that counts: a commit of its own would tell by its time that there is such an account.
    await this.database.query(`WITH noted AS (${refusedNoted(refused)}) ${counting(2)}`, [
      canonicalLogin(login),
      ...[this.account(login), account, firstWait, windowSeconds],
    ]);
    await this.failedFrom(address);
  }

  /** The same where nobody said who they are: a passkey does not say whom it pretends to be. */
  async failedFrom(address: string): Promise<void> {
    const { address: limit, windowSeconds } = this.limits;
    await this.database.query(counting(1), [this.address(address), limit, windowSeconds, windowSeconds]);
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

/**
 * Counts one more, by the values subject, limit, first wait and window from this place on. One statement: the row's lock orders what all replicas
 * count.
 */
function counting(first: number): string {
  const [subject, limit, wait, window] = [0, 1, 2, 3].map((place) => `$${String(first + place)}`) as Four;
  return `INSERT INTO sign_in_attempts AS known (subject, failures, window_ends_at)
    VALUES (${subject}, 1, now() + make_interval(secs => ${window}))
    ON CONFLICT (subject) DO UPDATE SET
      failures = CASE WHEN known.window_ends_at <= now() THEN 1 ELSE known.failures + 1 END,
      window_ends_at = now() + make_interval(secs => ${window}),
      blocked_until = CASE WHEN known.window_ends_at <= now() OR known.failures + 1 < ${limit} THEN NULL
                           ELSE now() + make_interval(secs => least(${window}, ${wait} * 2 ^ least(known.failures + 1 - ${limit}, 20))) END`;
}
type Four = [string, string, string, string];
