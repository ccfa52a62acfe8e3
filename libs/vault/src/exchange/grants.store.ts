import { v7 as newId } from 'uuid';
import type { AgencyId, FileManifest } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { recordCustody } from '../custody.store.js';
import { findItem, type Sql } from '../items.store.js';
import type { Vault } from '../vault.js';
import { standWith, withheldAmong } from '../withheld.js';

export interface NewGrant {
  readonly itemId: string;
  readonly receiver: AgencyId;
  readonly chainId: string;
  /** The file's name, opened; it travels only in the manifest, therefore sealed. */
  readonly name?: string | undefined;
  readonly at: Date;
  /** Who hands over, and why: for the chain of custody. */
  readonly actor: string;
  readonly role: string;
  readonly reason: string;
}

/**
 * Hands an item over to another agency, in the transaction of the command that tells it so. The manifest that comes
 * back belongs into the sealed part of that agency's event, and nowhere else: it carries the item's key.
 *
 * @throws Problem `not-found`
 */
export async function grantFile(sql: Sql, vault: Vault, grant: NewGrant): Promise<FileManifest> {
  const item = await findItem(sql, grant.itemId);
  if (item === undefined) throw new Problem('not-found');
  const contentKey = await vault.contentKey(item.itemId, item.wrappedKey);
  await standWith(sql, item.sha256, 'who hands over');
  const transferId = newId();
  await sql.query(
    'INSERT INTO file_grants (transfer_id, item_id, receiver, chain_id, granted_at) VALUES ($1, $2, $3, $4, $5)',
    [transferId, item.itemId, grant.receiver, grant.chainId, grant.at],
  );
  // Asked once the grant stands: the hash may have been marked in this chain before this copy was ever handed over.
  const isWithheld = (await withheldAmong(sql, [item.itemId])).size > 0;
  const { itemId, at, actor, role, reason, receiver } = grant;
  await recordCustody(sql, {
    itemId,
    at,
    actor,
    role,
    reason,
    action: 'handed-over',
    sha256: item.sha256,
    counterpart: receiver,
  });
  return {
    transferId,
    itemId,
    size: item.size,
    sha256: item.sha256,
    md5: item.md5,
    cipherSize: item.cipherSize,
    cipherSha256: item.cipherSha256,
    contentKey: contentKey.toString('base64url'),
    frameFormat: item.frameFormat,
    mediaType: item.mediaType,
    ...(grant.name === undefined ? {} : { name: grant.name }),
    ...(isWithheld ? { withheld: true } : {}),
  };
}

/** What was handed over to whom, and what became of it, as the receiver told. */
export interface FileGrant {
  readonly transferId: string;
  readonly itemId: string;
  readonly receiver: AgencyId;
  readonly grantedAt: Date;
  readonly outcome: 'arrived' | 'refused' | null;
  readonly outcomeCode: string | null;
  readonly outcomeAt: Date | null;
}

const columns = `g.transfer_id AS "transferId", g.item_id AS "itemId", g.receiver, g.granted_at AS "grantedAt",
  g.outcome, g.outcome_code AS "outcomeCode", g.outcome_at AS "outcomeAt"`;

/** Every file that was handed over in one child's case, in order. */
export async function grantsOf(sql: Sql, chainId: string): Promise<FileGrant[]> {
  return sql.query(`SELECT ${columns} FROM file_grants g WHERE g.chain_id = $1 ORDER BY g.granted_at, g.transfer_id`, [
    chainId,
  ]);
}

/** `sha256` is the item's own. */
export type AskedGrant = FileGrant & { readonly sha256: string; readonly cipherSha256: string };

/** The grant that a request names, if it was really made to the one who asks. */
export async function findGrant(
  sql: Sql,
  transferId: string,
  itemId: string,
  receiver: string,
): Promise<AskedGrant | undefined> {
  const [found] = await sql.query<AskedGrant[]>(
    `SELECT ${columns}, i.sha256, i.cipher_sha256 AS "cipherSha256" FROM file_grants g JOIN vault_items i ON i.id = g.item_id
      WHERE g.transfer_id = $1 AND g.item_id = $2 AND g.receiver = $3`,
    [transferId, itemId, receiver],
  );
  return found;
}

/** One replica at a time puts an object; its lease runs out by itself if the replica dies. */
export async function leasePut(sql: Sql, transferId: string, leaseMs: number): Promise<boolean> {
  const [{ leased } = { leased: 0 }] = await sql.query<{ leased: number }[]>(
    `WITH leased AS (
       UPDATE file_grants SET put_lease_until = clock_timestamp() + $2 * interval '1 ms'
        WHERE transfer_id = $1 AND (put_lease_until IS NULL OR put_lease_until < clock_timestamp()) RETURNING 1)
     SELECT count(*)::int AS leased FROM leased`,
    [transferId, leaseMs],
  );
  return leased === 1;
}

/** Extends the lease of the one who holds it, or ends it with 0. */
export async function extendPutLease(sql: Sql, transferId: string, leaseMs: number): Promise<void> {
  await sql.query(
    `UPDATE file_grants SET put_lease_until = clock_timestamp() + $2 * interval '1 ms' WHERE transfer_id = $1`,
    [transferId, leaseMs],
  );
}

/** Notes what the receiver says became of the file; answers when, or nothing where that was known. */
export async function settleGrant(
  sql: Sql,
  transferId: string,
  outcome: 'arrived' | 'refused',
  code?: string,
): Promise<Date | undefined> {
  const [settled] = await sql.query<{ at: Date }[]>(
    `WITH settled AS (
       UPDATE file_grants SET outcome = $2, outcome_code = $3, outcome_at = clock_timestamp()
        WHERE transfer_id = $1 AND outcome IS DISTINCT FROM $2 RETURNING outcome_at)
     SELECT outcome_at AS at FROM settled`,
    [transferId, outcome, code ?? null],
  );
  return settled?.at;
}
