import type { Pool } from 'pg';

/** What a challenge was made for; an answer to another one is none. */
export type ChallengeFor = 'sign-in' | 'second-factor' | 'enrolment';

const minutes = 5;

/** Challenges that devices shall sign: each for one sign-in (the provider's id of it), one purpose, some minutes and one answer. */
export class PasskeyChallenges {
  constructor(private readonly database: Pool) {}

  /** An earlier one for the same purpose is no longer good. */
  async keep(uid: string, purpose: ChallengeFor, challenge: string): Promise<void> {
    await this.database.query(
      `INSERT INTO passkey_challenges (uid, purpose, challenge) VALUES ($1, $2, $3)
       ON CONFLICT (uid, purpose) DO UPDATE SET challenge = $3, made_at = now()`,
      [uid, purpose, challenge],
    );
  }

  /** Takes it: whatever comes of the answer, there is no second one. */
  async take(uid: string, purpose: ChallengeFor): Promise<string | undefined> {
    const { rows } = await this.database.query<{ challenge: string; fresh: boolean }>(
      `DELETE FROM passkey_challenges WHERE uid = $1 AND purpose = $2
       RETURNING challenge, made_at > now() - make_interval(mins => ${String(minutes)}) AS fresh`,
      [uid, purpose],
    );
    return rows[0]?.fresh === true ? rows[0].challenge : undefined;
  }

  async forget(): Promise<void> {
    await this.database.query(
      `DELETE FROM passkey_challenges WHERE made_at < now() - make_interval(mins => ${String(minutes)})`,
    );
  }
}
