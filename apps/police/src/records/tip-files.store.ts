import type { Sql } from '#libs/vault';
import { tipFileLimits } from '../procedure/tip/tip-files.js';

/** A file that was brought for a message; its id becomes that of the item. */
export interface BroughtFile {
  readonly id: string;
  readonly state: 'coming' | 'held' | 'sent' | 'sealed' | 'going';
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly nameSealed: string | null;
  readonly wrappedKey: string;
  readonly tipId: string | null;
  readonly claims: number;
}

const columns = `id, state, size::float8 AS size, sha256, media_type AS "mediaType", name_sealed AS "nameSealed", wrapped_key AS "wrappedKey",
  tip_id AS "tipId", claims`;

export interface Taken {
  /** Files of this parcel, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Bytes that everybody brought within a day. */
  readonly today: number;
}

/** What is taken already, counted for one who is about to bring more: others wait until this transaction ends. */
export async function takenBy(sql: Sql, parcelIndex: string): Promise<Taken> {
  await sql.query(`SELECT pg_advisory_xact_lock(hashtext('tip_files'))`);
  const [taken] = await sql.query<Taken[]>(
    `SELECT count(*) FILTER (WHERE parcel_index = $1)::int AS files, coalesce(sum(size) FILTER (WHERE parcel_index = $1), 0)::float8 AS bytes,
            coalesce(sum(size), 0)::float8 AS today
       FROM tip_files WHERE created_at > clock_timestamp() - interval '1 day' AND state <> 'going'`,
    [parcelIndex],
  );
  return taken ?? { files: 0, bytes: 0, today: 0 };
}

/** Notes that a file comes, before its first byte: whatever is killed meanwhile is found by it and goes. */
export async function noteComing(
  sql: Sql,
  parcelIndex: string,
  {
    id,
    wrappedKey,
    nameSealed,
    limit,
  }: Pick<BroughtFile, 'id' | 'wrappedKey' | 'nameSealed'> & { readonly limit: number },
): Promise<void> {
  await sql.query(
    `INSERT INTO tip_files (id, parcel_index, size, name_sealed, wrapped_key, next_attempt_at)
     VALUES ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 ms')`,
    [id, parcelIndex, limit, nameSealed, wrappedKey, tipFileLimits.heldMs],
  );
}

/** All of it is here. @returns the id of the file of this parcel that has these bytes: this one, or one that was there before */
export async function noteHeld(
  sql: Sql,
  parcelIndex: string,
  { id, size, sha256, mediaType }: Pick<BroughtFile, 'id' | 'size' | 'sha256' | 'mediaType'>,
): Promise<string | undefined> {
  const [same] = await sql.query<{ id: string }[]>(
    `SELECT id FROM tip_files WHERE parcel_index = $1 AND sha256 = $2 AND state = 'held' LIMIT 1`,
    [parcelIndex, sha256],
  );
  if (same !== undefined) return same.id;
  const [held] = await changed<{ id: string }>(
    sql,
    `UPDATE tip_files SET state = 'held', size = $2, sha256 = $3, media_type = $4 WHERE id = $1 AND state = 'coming' RETURNING id`,
    [id, size, sha256, mediaType],
  );
  return held?.id;
}

/** It is not wanted any more. @returns whether there was such a file that nobody had sent */
export async function noteGoing(sql: Sql, id: string, parcelIndex?: string): Promise<boolean> {
  const gone = await changed(
    sql,
    `UPDATE tip_files SET state = 'going', next_attempt_at = clock_timestamp()
      WHERE id = $1 AND state IN ('coming', 'held') AND ($2::text IS NULL OR parcel_index = $2) RETURNING id`,
    [id, parcelIndex ?? null],
  );
  return gone.length > 0;
}

/** The files of a parcel go with this message. @returns how many */
export async function noteSent(sql: Sql, parcelIndex: string, tipId: string): Promise<number> {
  const sent = await changed(
    sql,
    `UPDATE tip_files SET state = 'sent', tip_id = $2, next_attempt_at = clock_timestamp() WHERE parcel_index = $1 AND state = 'held' RETURNING id`,
    [parcelIndex, tipId],
  );
  return sent.length;
}

/** Takes one file that is to be sealed, or to go; what was not sent in time goes. */
export async function claimFile(sql: Sql, leaseMs: number): Promise<BroughtFile | undefined> {
  const [claimed] = await sql.query<BroughtFile[]>(
    `WITH due AS (
       SELECT id AS due_id FROM tip_files WHERE state <> 'sealed' AND next_attempt_at <= clock_timestamp()
        ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED),
     claimed AS (
       UPDATE tip_files SET claims = claims + 1, state = CASE state WHEN 'sent' THEN 'sent' ELSE 'going' END,
              next_attempt_at = clock_timestamp() + $1 * interval '1 ms'
         FROM due WHERE id = due_id RETURNING tip_files.*)
     SELECT ${columns} FROM claimed`,
    [leaseMs],
  );
  return claimed;
}

/** @returns false where another worker took it over meanwhile */
export async function noteSealed(sql: Sql, { id, claims }: Pick<BroughtFile, 'id' | 'claims'>): Promise<boolean> {
  const sealed = await changed(
    sql,
    `UPDATE tip_files SET state = 'sealed' WHERE id = $1 AND claims = $2 AND state = 'sent' RETURNING id`,
    [id, claims],
  );
  return sealed.length > 0;
}

export async function forgetFile(sql: Sql, id: string): Promise<void> {
  await sql.query(`DELETE FROM tip_files WHERE id = $1 AND state = 'going'`, [id]);
}

/** How many files of a message are not at their place yet. */
export async function stillComing(sql: Sql, tipId: string): Promise<number> {
  const [row] = await sql.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM tip_files WHERE tip_id = $1 AND state = 'sent'`,
    [tipId],
  );
  return row?.n ?? 0;
}

async function changed<T>(sql: Sql, update: string, values: readonly unknown[]): Promise<T[]> {
  return sql.query<T[]>(`WITH changed AS (${update}) SELECT * FROM changed`, [...values]);
}
