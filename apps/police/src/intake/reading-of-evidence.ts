import type { Transaction } from '#libs/casework';
import { identityReadBy } from '#libs/contracts';
import { roleIn } from '#libs/service';
import { findItem, recordCustody } from '#libs/vault';
import type { Investigation } from '../procedure/investigation.js';
import { dutyOfficer, mayReadWhole } from '../procedure/investigation.rights.js';
import type { Tip } from '../procedure/tip/tip.js';

/**
 * Journals that somebody reads what an item holds. Each request stands in the access log; chain of custody and oversight learn of it once for
 * each person, item and hour: a long conversation is one reading, not a thousand.
 */
export async function journalReading(
  tx: Transaction,
  { id, chainId, region }: Investigation,
  fileIds: readonly string[],
  { action, purpose }: { readonly action: string; readonly purpose: string },
): Promise<void> {
  tx.audit({ action, recordId: id, chainId, reason: purpose });
  const role = roleIn(tx, mayReadWhole);
  let isNew = false;
  for (const itemId of new Set(fileIds)) {
    const [viewed] = await tx.manager.query<unknown[]>(
      `SELECT 1 FROM custody_entries WHERE item_id = $1 AND at > $3::timestamptz - interval '1 hour' AND action = 'viewed' AND actor = $2 LIMIT 1`,
      [itemId, tx.actor.subject, tx.now],
    );
    const item = viewed === undefined ? await findItem(tx.manager, itemId) : undefined;
    if (item === undefined) continue;
    isNew = true;
    await recordCustody(tx.manager, {
      itemId,
      at: tx.now,
      action: 'viewed',
      actor: tx.actor.subject,
      role,
      reason: 'case-work',
      sha256: item.sha256,
    });
  }
  if (isNew) tx.state(chainId, id, identityReadBy('police', { region, role, what: 'evidence', purpose }));
}

/** Journals that somebody opened a file of the case, and tells oversight so. */
export function tellOfReading(
  tx: Transaction,
  { id, chainId, region }: Pick<Investigation, 'id' | 'chainId' | 'region'>,
  purpose: string,
  action: string,
  role = roleIn(tx, mayReadWhole),
): void {
  tx.audit({ action, recordId: id, chainId, reason: purpose });
  tx.state(chainId, id, identityReadBy('police', { region, role, what: 'evidence', purpose }));
}

/** Journals that an officer opened a file of a message from the public, and tells oversight so. */
export function tellOfTriage(tx: Transaction, tip: Tip, purpose: string, action: string): void {
  tellOfReading(tx, tip, purpose, action, roleIn(tx, dutyOfficer));
}
