import type { Transaction } from '#libs/casework';
import { system } from '#libs/lifecycle';
import {
  CheckClerk,
  malwareCheck,
  metadataCheck,
  recordCustody,
  type Check,
  type Vault,
  type VaultItem,
} from '#libs/vault';
import type { AgencyParts } from './agency-parts.js';

/** Longest time that clamd may take for one item: 200 MB take it some seconds. */
const clamdLimitMs = 600_000;
/** Longest time that exiftool may take for one item: some look at all of it. */
const exiftoolLimitMs = 300_000;

/** What becomes of a suspicious item beside the alarm: part of the transaction that records it. */
export type OnSuspicious = (tx: Transaction, item: VaultItem) => Promise<void>;

/** Starts what finds something out about items after they were sealed, as far as the settings name the programs for it. */
export function startItemChecks(
  { agency, settings, transactions, dataSource, metrics, logger }: AgencyParts,
  vault: Vault,
  onSuspicious?: OnSuspicious,
): { stop: () => Promise<void> } {
  const checks: Check[] = [];
  if (settings.CLAMD_ADDRESS !== undefined)
    checks.push(malwareCheck({ address: settings.CLAMD_ADDRESS, limitMs: clamdLimitMs }));
  if (settings.EXIFTOOL !== undefined)
    checks.push(metadataCheck({ program: settings.EXIFTOOL, limitMs: exiftoolLimitMs }, vault));
  const clerks = checks.map(
    (check) =>
      new CheckClerk<Transaction>({
        check,
        vault,
        database: dataSource,
        within: (work) => transactions.within({ actor: system(agency, '') }, work),
        onFound: async (tx, item, { state }) => {
          if (state === 'extracted') await recordDerivation(tx, item, agency);
          if (state !== 'suspicious') return;
          await onSuspicious?.(tx, item);
          tx.afterCommit(() => {
            metrics.alarms.inc({ code: 'item-suspicious' });
            logger.warn({ itemId: item.itemId }, 'an item matches a signature of malware');
          });
        },
        onTrouble: (itemId, code) => {
          logger.warn({ itemId, kind: check.kind, code }, 'an item could not be checked');
        },
      }),
  );
  for (const clerk of clerks) clerk.start();
  return {
    stop: async () => {
      await Promise.all(clerks.map((clerk) => clerk.stop()));
    },
  };
}

/** The original is what it was; that something was made from it stands in its chain of custody. */
const recordDerivation = (tx: Transaction, { itemId, sha256 }: VaultItem, agency: string): Promise<string> =>
  recordCustody(tx.manager, {
    itemId,
    at: tx.now,
    action: 'copied',
    actor: `service:${agency}`,
    role: 'system',
    reason: 'metadata-extracted',
    sha256,
  });
