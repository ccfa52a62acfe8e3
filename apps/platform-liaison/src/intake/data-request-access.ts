import type { Desk, Transaction, Transactions } from '#libs/casework';
import { identityReadBy, type RegionCode } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { callerOf, type ActorRequest } from '#libs/service';
import { findItem, recordCustody, type VaultItem } from '#libs/vault';
import { z } from 'zod';
import type { DataRequest } from '../procedure/data-request.js';
import { dataRequestReads } from '../records/data-request.desk.js';

/** Who works with the files of a request. */
export const by = dataRequestReads.identity;

/** Finds and locks the request that is asked for. @throws Problem `not-found` */
export function withDataRequest<T>(
  transactions: Transactions,
  desk: Desk<DataRequest>,
  request: ActorRequest,
  work: (tx: Transaction, record: DataRequest) => Promise<T> | T,
): Promise<T> {
  const { actor, requestId, trace } = callerOf(request);
  const { id } = request.params as { id: string };
  if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
  return transactions.within({ actor, requestId, trace, by }, async (tx) => {
    const found = await desk.table.lock(tx.manager, id);
    if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
    return work(tx, found.record);
  });
}

/** A file of the answer. @throws Problem `not-found` */
export async function fileOf(tx: Transaction, { files }: DataRequest, itemId: string): Promise<VaultItem> {
  const found = files.some((file) => file.itemId === itemId) ? await findItem(tx.manager, itemId) : undefined;
  if (found === undefined) throw new Problem('not-found');
  return found;
}

/** Journals that somebody read what a file holds, and tells custody and oversight so. */
export async function noteReading(
  tx: Transaction,
  record: DataRequest,
  { itemId, sha256 }: VaultItem,
  { action, purpose }: { readonly action: string; readonly purpose: string },
): Promise<void> {
  const { subject, roles } = tx.actor;
  const role = roles[0] ?? 'unknown';
  const entry = { itemId, at: tx.now, action: 'viewed', actor: subject, role, sha256 } as const;
  await recordCustody(tx.manager, { ...entry, reason: 'cpc-221' });
  tellOfReading(tx, record, purpose, action);
}

/** Journals that somebody opened a file of an answer, or a proof of removal, and tells oversight so. */
export function tellOfReading(
  tx: Transaction,
  { id, chainId, region }: Pick<DataRequest, 'id' | 'chainId' | 'region'>,
  purpose: string,
  action: string,
): void {
  tx.audit({ action, recordId: id, chainId, reason: purpose });
  const role = tx.actor.roles[0] ?? 'unknown';
  const read = { region: region as RegionCode, role, what: 'evidence' as const, purpose };
  tx.state(chainId, id, identityReadBy('platform-liaison', read));
}
