import type { Pool } from 'pg';

/** Which challenges were spent, and on which message; shared by all replicas. */
export class SpentChallenges {
  constructor(private readonly database: Pool) {}

  /**
   * Spends a challenge on a message. The same message may be sent again with it, no other one.
   *
   * @param message the key of its sending
   * @returns whether the challenge is this message's now
   */
  async spend(nonce: string, message: string, expiresAt: Date): Promise<boolean> {
    // An expired challenge proves nothing any more; the hour is for clocks that differ.
    await this.database.query(`DELETE FROM spent_challenges WHERE expires_at < now() - interval '1 hour'`);
    // The update changes nothing: it is there so that the row of whoever came first is returned, or none.
    const { rowCount } = await this.database.query(
      `INSERT INTO spent_challenges (nonce, spent_on, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (nonce) DO UPDATE SET spent_on = excluded.spent_on WHERE spent_challenges.spent_on = excluded.spent_on
       RETURNING nonce`,
      [nonce, message, expiresAt],
    );
    return rowCount === 1;
  }

  /** Whether it is spent on another message than this. */
  async isSpent(nonce: string, message: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      'SELECT 1 FROM spent_challenges WHERE nonce = $1 AND spent_on::text <> $2',
      [nonce, message],
    );
    return rowCount !== 0;
  }
}
