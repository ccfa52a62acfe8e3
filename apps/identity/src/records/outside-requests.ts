import type { KeyRing } from '#libs/keys';
import type { Locale } from '#libs/problems';
import type { Pool } from 'pg';

/** What must come back unchanged from a provider outside, and for what the browser was sent there. */
export interface OutsideRequest {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The language in which the person left. */
  readonly locale: Locale;
  /** The account that is to be connected; undefined where somebody signs in. */
  readonly linkTo?: string | undefined;
}

const minutes = 10;
const place = (uid: string): string => `outside_requests/${uid}`;

/** Browsers that are away at a provider outside, by the sign-in they belong to. */
export class OutsideRequests {
  constructor(
    private readonly database: Pool,
    private readonly keys: KeyRing,
  ) {}

  /** An earlier one of the same sign-in is no longer good. */
  async keep(uid: string, request: OutsideRequest): Promise<void> {
    await this.database.query(
      `INSERT INTO outside_requests (uid, sealed) VALUES ($1, $2) ON CONFLICT (uid) DO UPDATE SET sealed = $2, made_at = now()`,
      [uid, await this.keys.sealAtRest(place(uid), request)],
    );
  }

  /** Takes it: whatever comes of the answer, there is no second one. */
  async take(uid: string): Promise<OutsideRequest | undefined> {
    const { rows } = await this.database.query<{ sealed: string; fresh: boolean }>(
      `DELETE FROM outside_requests WHERE uid = $1
       RETURNING sealed, made_at > now() - make_interval(mins => ${String(minutes)}) AS fresh`,
      [uid],
    );
    const [row] = rows;
    return row?.fresh === true ? ((await this.keys.openAtRest(place(uid), row.sealed)) as OutsideRequest) : undefined;
  }

  async forget(): Promise<void> {
    await this.database.query(
      `DELETE FROM outside_requests WHERE made_at < now() - make_interval(mins => ${String(minutes)})`,
    );
  }
}
