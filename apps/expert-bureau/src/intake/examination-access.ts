import type { Desk, SealedPart, Transactions, Transaction } from '#libs/casework';
import { identityReadBy, type RegionCode } from '#libs/contracts';
import { type By } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { callerOf, type ActorRequest } from '#libs/service';
import { findItem, recordCustody } from '#libs/vault';
import { z } from 'zod';
import type { Examination } from '../procedure/examination.js';

/** Finds and locks the examination of a request, for somebody to whom this row of the rights table gives it. @throws Problem `not-found` */
export async function withExamination<T>(
  transactions: Transactions,
  desk: Desk<Examination>,
  by: By,
  request: ActorRequest,
  work: (tx: Transaction, record: Examination, sealed: SealedPart | null) => Promise<T> | T,
): Promise<T> {
  const { actor, requestId, trace } = callerOf(request);
  return transactions.within({ actor, requestId, trace, by }, async (tx) => {
    const { record, sealed } = await lockedExamination(tx, desk, by, request);
    return work(tx, record, sealed);
  });
}

/** The same in a transaction of the caller's. @throws Problem `not-found` */
export async function lockedExamination(
  tx: Transaction,
  desk: Desk<Examination>,
  by: By,
  request: ActorRequest,
): Promise<{ record: Examination; sealed: SealedPart | null }> {
  const { id } = request.params as { id: string };
  if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
  const found = await desk.table.lock(tx.manager, id);
  if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
  return found;
}

/** Journals that somebody read what the order or the evidence holds, and tells oversight so. */
export function journalReading(
  tx: Transaction,
  record: Examination,
  what: 'identity' | 'evidence',
  purpose: string,
  action: string,
): void {
  tellOfReading(tx, record, what, purpose, `examination.${action}`);
}

/** The same of any record of the bureau; `action` is named whole. */
export function tellOfReading(
  tx: Transaction,
  { id, chainId, region }: Pick<Examination, 'id' | 'chainId' | 'region'>,
  what: 'identity' | 'evidence',
  purpose: string,
  action: string,
): void {
  tx.audit({ action, recordId: id, chainId, reason: purpose });
  const role = tx.actor.roles[0] ?? 'unknown';
  tx.state(chainId, id, identityReadBy('expert-bureau', { region: region as RegionCode, role, what, purpose }));
}

/**
 * Journals that somebody reads a material as a conversation. Each request stands in the access log; chain of custody and oversight learn of it once for each person,
 * material and hour: a long conversation is one reading, not a thousand.
 */
export async function journalConversation(
  tx: Transaction,
  record: Examination,
  fileIds: readonly string[],
  { purpose, action }: { readonly purpose: string; readonly action: string },
): Promise<void> {
  const { subject, roles } = tx.actor;
  const unseen = await tx.manager.query<{ id: string }[]>(
    `SELECT file AS id FROM unnest($1::uuid[]) AS file WHERE NOT EXISTS (SELECT 1 FROM custody_entries
       WHERE item_id = file AND at > $3::timestamptz - interval '1 hour' AND action = 'viewed' AND actor = $2)`,
    [[...new Set(fileIds)], subject, tx.now],
  );
  for (const { id: itemId } of unseen) {
    const item = await findItem(tx.manager, itemId);
    if (item === undefined) continue;
    const entry = {
      itemId,
      at: tx.now,
      action: 'viewed',
      actor: subject,
      reason: 'cpc-288',
      sha256: item.sha256,
    } as const;
    await recordCustody(tx.manager, { ...entry, role: roles[0] ?? 'unknown' });
  }
  if (unseen.length > 0) journalReading(tx, record, 'evidence', purpose, action);
  else tx.audit({ action: `examination.${action}`, recordId: record.id, chainId: record.chainId, reason: purpose });
}
