import type { Pool } from 'pg';
import type { KeyRing } from '#libs/keys';
import type { FirstProof, Proof } from '../procedure/proof.js';

/** What a person is shown while they set up their second factor. */
export interface Enrolment {
  readonly secret: string;
  /** With what it was set up, once it was. */
  readonly by?: 'app' | 'passkey';
  /** Once the secret is confirmed, until the person says that they have written them down. */
  readonly recoveryCodes?: readonly string[];
}

export interface PendingSignIn {
  readonly accountId: string;
  /** Undefined where the account has its second factor already. */
  readonly enrolment: Enrolment | undefined;
  /** Whether the second factor was given; what is left is to read the recovery codes. */
  readonly passed: boolean;
  /** What came before the second factor. */
  readonly first: FirstProof;
  /** Once everything was proven: the person looks after their sign-in before it ends. */
  readonly proof: Proof | undefined;
}

interface Row {
  readonly accountId: string;
  readonly sealed: string | null;
  readonly passed: boolean;
  readonly first: FirstProof;
  readonly proof: Proof | null;
}

/** Minutes for which a right password waits for the second factor; the provider's own record of the sign-in ends with it. */
const minutes = 10;
const place = (uid: string): string => `pending_sign_ins/${uid}`;

/** Sign-ins whose password (or provider outside) was right and whose second factor is still to come, by the provider's id of them. */
export class PendingSignInStore {
  constructor(
    private readonly database: Pool,
    private readonly keys: KeyRing,
  ) {}

  async begin(
    uid: string,
    accountId: string,
    enrolment: Enrolment | undefined,
    first: FirstProof = 'password',
  ): Promise<void> {
    const sealed = enrolment === undefined ? null : await this.keys.sealAtRest(place(uid), enrolment);
    await this.database.query(
      `INSERT INTO pending_sign_ins (uid, account_id, sealed, first_proof) VALUES ($1, $2, $3, $4)
       ON CONFLICT (uid) DO UPDATE
          SET account_id = $2, sealed = $3, first_proof = $4, passed = FALSE, proof = NULL, begun_at = now()`,
      [uid, accountId, sealed, first],
    );
  }

  /** Undefined also where the password was reset since: who entered the earlier one has not shown that they have the new one. */
  async find(uid: string): Promise<PendingSignIn | undefined> {
    const { rows } = await this.database.query<Row>(
      `SELECT account_id AS "accountId", sealed, passed, first_proof AS first, proof FROM pending_sign_ins AS p
        WHERE uid = $1 AND begun_at > now() - make_interval(mins => ${String(minutes)})
          AND NOT EXISTS (SELECT 1 FROM account_changes AS c
                           WHERE c.account_id = p.account_id AND c.action = 'reset-password' AND c.at >= p.begun_at)`,
      [uid],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { accountId, sealed, passed, first, proof } = row;
    const enrolment = sealed === null ? undefined : ((await this.keys.openAtRest(place(uid), sealed)) as Enrolment);
    return { accountId, enrolment, passed, first, proof: proof ?? undefined };
  }

  /** Everything was proven; the sign-in waits while the person looks after it. */
  async prove(uid: string, accountId: string, proof: Proof): Promise<void> {
    await this.database.query(
      `INSERT INTO pending_sign_ins (uid, account_id, proof) VALUES ($1, $2, $3)
       ON CONFLICT (uid) DO UPDATE SET account_id = $2, proof = $3, sealed = NULL, passed = FALSE, begun_at = now()`,
      [uid, accountId, JSON.stringify(proof)],
    );
  }

  /** What the person is shown while they set something up there. */
  async show(uid: string, enrolment: Enrolment | undefined): Promise<void> {
    const sealed = enrolment === undefined ? null : await this.keys.sealAtRest(place(uid), enrolment);
    await this.database.query(`UPDATE pending_sign_ins SET sealed = $2 WHERE uid = $1`, [uid, sealed]);
  }

  /** The secret is confirmed; the codes are shown until the sign-in ends. */
  async pass(uid: string, enrolment: Enrolment): Promise<void> {
    await this.database.query(`UPDATE pending_sign_ins SET passed = TRUE, sealed = $2 WHERE uid = $1`, [
      uid,
      await this.keys.sealAtRest(place(uid), enrolment),
    ]);
  }

  async end(uid: string): Promise<void> {
    await this.database.query(`DELETE FROM pending_sign_ins WHERE uid = $1`, [uid]);
  }

  async forget(): Promise<void> {
    await this.database.query(
      `DELETE FROM pending_sign_ins WHERE begun_at < now() - make_interval(mins => ${String(minutes)})`,
    );
  }
}
