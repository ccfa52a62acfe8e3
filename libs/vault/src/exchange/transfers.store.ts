import type { AgencyId, FileManifest } from '#libs/contracts';
import type { Sql } from '../items.store.js';
import type { WrappingKeys } from '../vault.js';

/** A file that another agency announced to us. */
export interface FileTransfer {
  readonly sender: AgencyId;
  readonly transferId: string;
  readonly chainId: string;
  readonly recordId: string;
  readonly state: 'waiting' | 'arrived' | 'refused';
  readonly announcedAt: Date;
  /** Failed tries since it was announced. */
  readonly attempts: number;
  /** Why it is still waiting, or was refused. */
  readonly trouble: string | null;
  readonly arrivedItemId: string | null;
  readonly settledAt: Date | null;
}

/** A transfer that a worker holds for a while. */
export interface ClaimedTransfer extends FileTransfer {
  readonly manifestSealed: string;
  readonly badObject: string | null;
  readonly claims: number;
}

export interface AnnouncedFiles {
  readonly sender: AgencyId;
  readonly chainId: string;
  /** The record that the files belong to. */
  readonly recordId: string;
  readonly files: readonly FileManifest[];
  readonly at: Date;
}

const columns = `sender, transfer_id AS "transferId", chain_id AS "chainId", record_id AS "recordId", state, announced_at AS "announcedAt",
  attempts, trouble, arrived_item_id AS "arrivedItemId", settled_at AS "settledAt"`;

const placeOf = (sender: string, transferId: string): string => `file-transfer ${sender} ${transferId}`;

/** Notes the files that an event announces, in the transaction that applies it; a clerk fetches them afterwards. */
export async function expectFiles(
  sql: Sql,
  keys: WrappingKeys,
  { sender, chainId, recordId, files, at }: AnnouncedFiles,
): Promise<void> {
  for (const file of files) {
    const sealed = await keys.sealAtRest(placeOf(sender, file.transferId), file);
    await sql.query(
      `INSERT INTO file_transfers (sender, transfer_id, chain_id, record_id, manifest_sealed, announced_at, next_attempt_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT DO NOTHING`,
      [sender, file.transferId, chainId, recordId, sealed, at],
    );
  }
}

/** The manifest of a transfer: its hashes, its name and its key. @throws SealBroken */
export async function manifestOf(
  keys: WrappingKeys,
  { sender, transferId, manifestSealed }: Pick<ClaimedTransfer, 'sender' | 'transferId' | 'manifestSealed'>,
): Promise<unknown> {
  return keys.openAtRest(placeOf(sender, transferId), manifestSealed);
}

/** Every file announced for a record, in order. */
export async function transfersOf(sql: Sql, recordId: string): Promise<FileTransfer[]> {
  return sql.query(`SELECT ${columns} FROM file_transfers WHERE record_id = $1 ORDER BY announced_at, transfer_id`, [
    recordId,
  ]);
}

/** What is refused, or has been waiting for longer than it should: for verification and alarms. */
export async function troubledTransfers(sql: Sql, waitingLongerThanMs = 3_600_000): Promise<FileTransfer[]> {
  return sql.query(
    `SELECT ${columns} FROM file_transfers
      WHERE state = 'refused' OR (state = 'waiting' AND announced_at < clock_timestamp() - $1 * interval '1 ms') ORDER BY announced_at, transfer_id`,
    [waitingLongerThanMs],
  );
}

/** Lets a refused or waiting transfer begin again, after a person removed the cause. False if there is none. */
export async function retryTransfer(sql: Sql, sender: AgencyId, transferId: string): Promise<boolean> {
  return changed(
    sql,
    `UPDATE file_transfers SET state = 'waiting', attempts = 0, trouble = NULL, bad_object = NULL, settled_at = NULL, told_at = NULL, next_attempt_at = clock_timestamp()
      WHERE sender = $1 AND transfer_id = $2 AND state <> 'arrived'`,
    [sender, transferId],
  );
}

/** Takes one due transfer for `leaseMs`; a worker that dies loses it by the passing of time. */
export async function claimTransfer(sql: Sql, leaseMs: number): Promise<ClaimedTransfer | undefined> {
  const [claimed] = await sql.query<ClaimedTransfer[]>(
    `WITH due AS (
       SELECT sender AS s, transfer_id AS t FROM file_transfers
        WHERE told_at IS NULL AND next_attempt_at <= clock_timestamp() ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED),
     claimed AS (
       UPDATE file_transfers SET claims = claims + 1, next_attempt_at = clock_timestamp() + $1 * interval '1 ms'
         FROM due WHERE sender = due.s AND transfer_id = due.t RETURNING file_transfers.*)
     SELECT ${columns}, manifest_sealed AS "manifestSealed", bad_object AS "badObject", claims FROM claimed`,
    [leaseMs],
  );
  return claimed;
}

/** What a worker may say of a transfer that it holds. Times are set by the database's clock. */
export interface TransferChange {
  readonly state?: 'arrived' | 'refused';
  readonly arrivedItemId?: string;
  readonly trouble?: string | null;
  readonly badObject?: string | null;
  readonly attempts?: number;
  readonly told?: true;
  /** When the transfer may be claimed again. */
  readonly dueInMs: number;
}

/** Keeps a claim while its work lasts. */
export async function extendClaim(
  sql: Sql,
  { sender, transferId, claims }: ClaimedTransfer,
  leaseMs: number,
): Promise<void> {
  await sql.query(
    `UPDATE file_transfers SET next_attempt_at = clock_timestamp() + $4 * interval '1 ms' WHERE sender = $1 AND transfer_id = $2 AND claims = $3`,
    [sender, transferId, claims, leaseMs],
  );
}

/** Ends a claim with what it brought; false when another worker took over meanwhile, and nothing is changed. */
export async function endClaim(sql: Sql, claimed: ClaimedTransfer, change: TransferChange): Promise<boolean> {
  const { state = null, arrivedItemId = null, told = false, attempts = null, dueInMs } = change;
  const keep = (name: 'trouble' | 'badObject'): string | null =>
    change[name] === undefined ? claimed[name] : change[name];
  return changed(
    sql,
    `UPDATE file_transfers SET claims = claims + 1, state = coalesce($4, state), arrived_item_id = coalesce($5, arrived_item_id), trouble = $6, bad_object = $7,
            attempts = coalesce($8, attempts), settled_at = CASE WHEN $4 IS NULL THEN settled_at ELSE clock_timestamp() END,
            told_at = CASE WHEN $9 THEN clock_timestamp() END, next_attempt_at = clock_timestamp() + $10 * interval '1 ms'
      WHERE sender = $1 AND transfer_id = $2 AND claims = $3`,
    [
      claimed.sender,
      claimed.transferId,
      claimed.claims,
      state,
      arrivedItemId,
      keep('trouble'),
      keep('badObject'),
      attempts,
      told,
      dueInMs,
    ],
  );
}

async function changed(sql: Sql, update: string, values: readonly unknown[]): Promise<boolean> {
  const [{ rows } = { rows: 0 }] = await sql.query<{ rows: number }[]>(
    `WITH changed AS (${update} RETURNING 1) SELECT count(*)::int AS rows FROM changed`,
    [...values],
  );
  return rows > 0;
}
