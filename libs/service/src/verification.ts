import { createHash } from 'node:crypto';
import { AlreadyAnswered, answeredBefore, idempotencyKeyOf, type Caller, type Transaction } from '#libs/casework';
import type { By, Notice, RecordCore } from '#libs/lifecycle';
import { recordCustody, type ItemFindings, type Vault, type VaultItem } from '#libs/vault';
import type { AgencyParts } from './agency-parts.js';

/** What came of computing an item's hash anew. */
export interface Verified {
  readonly unaltered: boolean;
  /** What the hash was when the item was sealed. */
  readonly sha256: string;
  readonly at: string;
  readonly findings: ItemFindings['findings'];
}

/** Who has which item of which record verified. */
export interface VerificationTerms<R extends RecordCore> {
  readonly caller: Caller;
  readonly by: By;
  /** As the audit names it. */
  readonly action: string;
  /** Called in each of the transactions, since the item is read between them. @throws Problem `not-found` for whoever may not */
  readonly find: (tx: Transaction) => Promise<{ readonly record: R; readonly item: VaultItem }>;
  readonly role: string;
  /** Why, as custody says it. */
  readonly reason: string;
  /** Who is told that an item was altered. */
  readonly alarms: (record: R) => readonly Notice[];
}

/**
 * Reads an item and compares it with its record, at somebody's wish. Match or not, custody says so; what was altered is told, counted
 * as an alarm, and stands in custody with the hash of what is there now. The same key brings the earlier answer and reads nothing.
 */
export async function verifyOnDemand<R extends RecordCore>(
  { transactions, metrics, logger }: Pick<AgencyParts, 'transactions' | 'metrics' | 'logger'>,
  vault: Vault,
  { caller, by, action, find, role, reason, alarms }: VerificationTerms<R>,
): Promise<Verified> {
  const key = idempotencyKeyOf(caller);
  const { item, fingerprint, earlier } = await transactions.within({ ...caller, by }, async (tx) => {
    const found = await find(tx);
    const command = `${action} ${found.record.id} ${found.item.itemId}`;
    const answered = await answeredBefore(tx.manager, caller.actor.subject, key, command);
    return { item: found.item, fingerprint: command, earlier: answered };
  });
  if (earlier !== undefined) return earlier.answer as Verified;
  // An item may be large: it is read outside any transaction.
  const { ok, findings } = await vault.verify(item);
  const sha256 = ok ? item.sha256 : await hashFound(vault, item, findings);
  const terms = { ...caller, by, idempotency: { key, fingerprint } };
  const verified = await transactions.run(terms, async (tx): Promise<Verified> => {
    const { record } = await find(tx);
    const { id: recordId, chainId } = record;
    tx.audit({ action, recordId, chainId, reason: ok ? 'unaltered' : 'altered' });
    await recordCustody(tx.manager, {
      ...{ itemId: item.itemId, at: tx.now, action: 'verified', actor: caller.actor.subject, role, sha256 },
      reason: ok ? reason : (findings[0]?.code ?? 'altered'),
    });
    if (!ok) {
      for (const notice of alarms(record)) tx.tell(notice, record);
      tx.afterCommit(() => {
        metrics.alarms.inc({ code: 'evidence-altered' });
        logger.error({ itemId: item.itemId, recordId, findings }, 'an item is not what it was when it was sealed');
      });
    }
    return { unaltered: ok, sha256: item.sha256, at: tx.now.toISOString(), findings };
  });
  return verified instanceof AlreadyAnswered ? (verified.answer as Verified) : verified;
}

/**
 * The hash of what lies in an altered item's place: of its sealed bytes, since altered ones do not open, as far as they can be read at
 * all. An item whose bytes are the same but could be changed has its own.
 */
async function hashFound(vault: Vault, item: VaultItem, findings: ItemFindings['findings']): Promise<string> {
  if (findings.every(({ code }) => code === 'writable')) return item.sha256;
  const hash = createHash('sha256');
  try {
    for await (const piece of (await vault.openCipher(item.itemId)) as AsyncIterable<Buffer>) hash.update(piece);
  } catch {
    // What cannot be read is one of the findings.
  }
  return hash.digest('hex');
}
