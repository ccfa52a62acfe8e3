import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import type { Session, SignedIn } from './session.row.js';

const columns = `id, account_id AS "accountId", account_version AS "accountVersion", name, locale, assignments, acr,
  authenticated_at AS "authenticatedAt", has_second_factor AS "hasSecondFactor",
  identity_sid AS "identitySid", expires_at AS "expiresAt"`;

export interface SessionTimes {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
}

/** A session as it was read: how long it had been idle, by the database's clock. */
export interface ReadSession {
  readonly session: Session;
  readonly idleMs: number;
  readonly leftMs: number;
}

/** The hash under which a session is kept; whoever reads the table cannot sign in with it. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Sessions in PostgreSQL, shared by all replicas of the gateway. */
export class SessionStore {
  constructor(
    private readonly database: Pool,
    private readonly times: SessionTimes,
  ) {}

  /** Opens a session. @returns the secret for the cookie: 256 random bits, known from here on to the browser alone */
  async open(signedIn: SignedIn): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.database.query(
      `INSERT INTO sessions (id, secret_hash, account_id, account_version, name, locale, assignments, acr, identity_sid, authenticated_at, has_second_factor,
         expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() + make_interval(secs => $12))`,
      [
        uuid(),
        hashOf(secret),
        signedIn.accountId,
        signedIn.accountVersion,
        signedIn.name,
        signedIn.locale,
        JSON.stringify(signedIn.assignments),
        signedIn.acr,
        signedIn.identitySid,
        signedIn.authenticatedAt,
        signedIn.hasSecondFactor,
        this.times.absoluteSeconds,
      ],
    );
    return secret;
  }

  /** The session, unless it is unknown, idle for too long or over. */
  async read(hash: Buffer): Promise<ReadSession | undefined> {
    const { rows } = await this.database.query<Session & { idleMs: number; leftMs: number }>(
      `SELECT ${columns}, extract(epoch FROM now() - last_seen_at)::float8 * 1000 AS "idleMs",
              extract(epoch FROM expires_at - now())::float8 * 1000 AS "leftMs"
         FROM sessions
        WHERE secret_hash = $1 AND expires_at > now() AND last_seen_at > now() - make_interval(secs => $2)`,
      [hash, this.times.idleSeconds],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { idleMs, leftMs, ...session } = row;
    return { session, idleMs, leftMs };
  }

  /** Which of these hashes, in hexadecimal, are of sessions that are neither idle for too long nor over. */
  async openAmong(hashes: readonly string[]): Promise<string[]> {
    const { rows } = await this.database.query<{ hash: string }>(
      `SELECT encode(secret_hash, 'hex') AS hash FROM sessions
        WHERE secret_hash = ANY (SELECT decode(unnest($1::text[]), 'hex'))
          AND expires_at > now() AND last_seen_at > now() - make_interval(secs => $2)`,
      [hashes, this.times.idleSeconds],
    );
    return rows.map(({ hash }) => hash);
  }

  /** Notes that the session was used just now, unless it is over already. */
  async touch(hash: Buffer): Promise<void> {
    await this.database.query(
      `UPDATE sessions SET last_seen_at = now()
        WHERE secret_hash = $1 AND expires_at > now() AND last_seen_at > now() - make_interval(secs => $2)`,
      [hash, this.times.idleSeconds],
    );
  }

  async end(hash: Buffer): Promise<void> {
    await this.database.query(`DELETE FROM sessions WHERE secret_hash = $1`, [hash]);
  }

  /** The accounts that have sessions, with every version under which one began. */
  async accounts(): Promise<{ id: string; version: number }[]> {
    const { rows } = await this.database.query<{ id: string; version: number }>(
      `SELECT DISTINCT account_id AS id, account_version AS version FROM sessions
        WHERE expires_at > now() AND last_seen_at > now() - make_interval(secs => $1)`,
      [this.times.idleSeconds],
    );
    return rows;
  }

  /** Ends the sessions that began under these versions of accounts. @returns how many */
  async endOf(accounts: readonly { id: string; version: number }[]): Promise<number> {
    const { rowCount } = await this.database.query(
      `DELETE FROM sessions USING unnest($1::uuid[], $2::int[]) AS changed (id, version)
        WHERE account_id = changed.id AND account_version = changed.version`,
      [accounts.map(({ id }) => id), accounts.map(({ version }) => version)],
    );
    return rowCount ?? 0;
  }

  /** Removes what is over. */
  async forget(): Promise<void> {
    await this.database.query(
      `DELETE FROM sessions WHERE expires_at < now() OR last_seen_at < now() - make_interval(secs => $1)`,
      [this.times.idleSeconds],
    );
  }
}
