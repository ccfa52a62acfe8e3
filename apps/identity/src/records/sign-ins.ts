import { retentionTerms } from '#libs/legal-basis';
import type { Pool } from 'pg';
import { waysOf, type Proof, type Way } from '../procedure/proof.js';

/** What was wrong where somebody was not let in. */
export type Refused = 'wrong-password' | 'wrong-second-factor';

export interface NotedSignIn {
  readonly id: string;
  readonly at: Date;
  readonly result: 'signed-in' | Refused;
  /** By what the person was known; nothing where they were not let in. */
  readonly ways: readonly Way[];
}

interface Row extends Omit<NotedSignIn, 'ways'>, Pick<Proof, 'amr'> {
  readonly acr: Proof['acr'] | null;
}

/** Rows that are forgotten in one statement: it is looked for them every minute. */
const forgottenAtOnce = 10_000;

/** Who signed in, and who tried to, newest first. The service adds to it and alters nothing in it. */
export class SignIns {
  constructor(private readonly database: Pool) {}

  /** Somebody signed in. No change of the account: the session that begins is of this version. */
  async note(accountId: string, { acr, amr }: Proof): Promise<void> {
    await this.database.query(
      `WITH seen AS (UPDATE accounts SET last_sign_in_at = now() WHERE id = $1 RETURNING id)
       INSERT INTO sign_ins (account_id, result, acr, amr) SELECT id, 'signed-in', $2, $3 FROM seen`,
      [accountId, acr, amr],
    );
  }

  /** @param before the id behind which the page begins */
  async of(accountId: string, limit: number, before?: string): Promise<NotedSignIn[]> {
    const { rows } = await this.database.query<Row>(
      `SELECT id::text, at, result, acr, amr FROM sign_ins
        WHERE account_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [accountId, before ?? null, limit],
    );
    return rows.map(({ acr, amr, ...row }) => ({ ...row, ways: acr === null ? [] : waysOf({ acr, amr }) }));
  }

  /** Forgets what has been kept for its term. @returns how many were forgotten */
  async forget(): Promise<number> {
    const { rows } = await this.database.query<{ forgotten: string }>(
      `SELECT forget_sign_ins(now() - make_interval(days => $1), $2) AS forgotten`,
      [retentionTerms['sign-ins'].length.n, forgottenAtOnce],
    );
    return Number(rows[0]?.forgotten ?? 0);
  }
}

/** The part of a statement that notes that somebody was not let in, where there is such an account; `$1` is the login. */
export const refusedNoted = (refused: Refused): string =>
  `INSERT INTO sign_ins (account_id, result) SELECT id, '${refused}' FROM accounts WHERE login = $1`;
