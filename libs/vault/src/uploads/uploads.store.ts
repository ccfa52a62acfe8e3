import type { Sql } from '../items.store.js';

export type UploadState = 'receiving' | 'sealing' | 'sealed' | 'refused' | 'expired' | 'cancelled';

/** A file that is being received in pieces. Its id becomes that of the item. */
export interface ResumableUpload {
  readonly id: string;
  readonly recordId: string;
  readonly owner: string;
  /** Who sends it, as the application knows people. */
  readonly actor: unknown;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly nameSealed: string;
  readonly wrappedKey: string;
  readonly state: UploadState;
  readonly refusedFor: string | null;
  /** The item that had these bytes already: this upload became that one, and no item of its own. */
  readonly sameAs: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly claims: number;
}

const columns = `id, record_id AS "recordId", owner, actor, size::float8 AS size, sha256, media_type AS "mediaType", name_sealed AS "nameSealed",
  wrapped_key AS "wrappedKey", state, refused_for AS "refusedFor", same_as AS "sameAs", created_at AS "createdAt", expires_at AS "expiresAt", claims`;

export type NewUpload = Pick<
  ResumableUpload,
  'id' | 'recordId' | 'owner' | 'actor' | 'size' | 'sha256' | 'mediaType' | 'nameSealed' | 'wrappedKey'
> & { readonly creationKey: string; readonly lifetimeMs: number };

/** Notes that a file is about to come. The same key of the same person brings the upload that it began. */
export async function beginUpload(sql: Sql, upload: NewUpload): Promise<ResumableUpload> {
  const { id, recordId, owner, creationKey, actor, size, sha256, mediaType, nameSealed, wrappedKey, lifetimeMs } =
    upload;
  await sql.query(
    `INSERT INTO vault_uploads (id, record_id, owner, creation_key, actor, size, sha256, media_type, name_sealed, wrapped_key, expires_at, next_attempt_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ends, ends FROM (SELECT clock_timestamp() + $11 * interval '1 ms' AS ends) AS t
     ON CONFLICT (owner, creation_key) DO NOTHING`,
    [
      id,
      recordId,
      owner,
      creationKey,
      JSON.stringify(actor),
      size,
      sha256,
      mediaType,
      nameSealed,
      wrappedKey,
      lifetimeMs,
    ],
  );
  const [begun] = await sql.query<ResumableUpload[]>(
    `SELECT ${columns} FROM vault_uploads WHERE owner = $1 AND creation_key = $2`,
    [owner, creationKey],
  );
  if (begun === undefined) throw new Error('the upload was not noted');
  return begun;
}

export async function findUpload(sql: Sql, id: string): Promise<ResumableUpload | undefined> {
  const [found] = await sql.query<ResumableUpload[]>(`SELECT ${columns} FROM vault_uploads WHERE id = $1`, [id]);
  return found;
}

/** What somebody sends to a record, or has sent, newest first. */
export async function uploadsOf(sql: Sql, recordId: string, owner: string): Promise<ResumableUpload[]> {
  return sql.query(
    `SELECT ${columns} FROM vault_uploads WHERE record_id = $1 AND owner = $2 ORDER BY created_at DESC, id LIMIT 100`,
    [recordId, owner],
  );
}

/** How many files somebody has begun to send and not ended. */
export async function countOpenUploads(sql: Sql, owner: string): Promise<number> {
  const [row] = await sql.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM vault_uploads WHERE owner = $1 AND state IN ('receiving', 'sealing')`,
    [owner],
  );
  return row?.n ?? 0;
}

/** One request at a time writes to an upload, on whatever replica. */
export async function takeLease(sql: Sql, id: string, lease: string, ms: number): Promise<boolean> {
  return changed(
    sql,
    `UPDATE vault_uploads SET lease = $2, lease_until = clock_timestamp() + $3 * interval '1 ms'
      WHERE id = $1 AND (lease = $2 OR lease_until IS NULL OR lease_until < clock_timestamp())`,
    [id, lease, ms],
  );
}

export async function giveLeaseBack(sql: Sql, id: string, lease: string): Promise<void> {
  await sql.query('UPDATE vault_uploads SET lease = NULL, lease_until = NULL WHERE id = $1 AND lease = $2', [
    id,
    lease,
  ]);
}

/** Moves an upload on, if it is where the caller believes it to be. */
export async function moveUpload(
  sql: Sql,
  { id, claims }: Pick<ResumableUpload, 'id' | 'claims'>,
  from: UploadState,
  to: UploadState,
  { refusedFor, sameAs }: { readonly refusedFor?: string; readonly sameAs?: string | undefined } = {},
): Promise<boolean> {
  return changed(
    sql,
    `UPDATE vault_uploads SET state = $4, refused_for = $5, same_as = $6, claims = claims + 1, next_attempt_at = clock_timestamp()
      WHERE id = $1 AND claims = $2 AND state = $3`,
    [id, claims, from, to, refusedFor ?? null, sameAs ?? null],
  );
}

/** Takes one upload that is to be sealed or has expired, or the one that is named, for `leaseMs`. */
export async function claimUpload(sql: Sql, leaseMs: number, id?: string): Promise<ResumableUpload | undefined> {
  const [claimed] = await sql.query<ResumableUpload[]>(
    `WITH due AS (
       SELECT id AS due_id FROM vault_uploads
        WHERE state IN ('receiving', 'sealing') AND next_attempt_at <= clock_timestamp() AND (state = 'sealing' OR lease_until IS NULL OR lease_until < clock_timestamp())
          AND ($2::uuid IS NULL OR id = $2) ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED),
     claimed AS (
       UPDATE vault_uploads SET claims = claims + 1, next_attempt_at = clock_timestamp() + $1 * interval '1 ms'
         FROM due WHERE id = due_id RETURNING vault_uploads.*)
     SELECT ${columns} FROM claimed`,
    [leaseMs, id ?? null],
  );
  return claimed;
}

/** Keeps a claim while its work lasts. */
export async function extendUploadClaim(sql: Sql, { id, claims }: ResumableUpload, leaseMs: number): Promise<void> {
  await sql.query(
    `UPDATE vault_uploads SET next_attempt_at = clock_timestamp() + $3 * interval '1 ms' WHERE id = $1 AND claims = $2`,
    [id, claims, leaseMs],
  );
}

async function changed(sql: Sql, update: string, values: readonly unknown[]): Promise<boolean> {
  const [{ rows } = { rows: 0 }] = await sql.query<{ rows: number }[]>(
    `WITH changed AS (${update} RETURNING 1) SELECT count(*)::int AS rows FROM changed`,
    [...values],
  );
  return rows > 0;
}
