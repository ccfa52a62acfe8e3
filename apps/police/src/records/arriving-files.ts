import type { Casework, Desk } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import { system } from '#libs/lifecycle';
import type { AgencyParts } from '#libs/service';
import { TransferClerk, type Vault } from '#libs/vault';
import type { Transaction } from '#libs/casework';
import type { AwaitedFile } from '../procedure/evidence-items.js';
import type { Investigation } from '../procedure/investigation.js';

const sources: Partial<Record<AgencyId, AwaitedFile['source']>> = {
  school: 'school',
  'platform-liaison': 'platform',
  'expert-bureau': 'expert',
};
const sourceOf = (sender: AgencyId): AwaitedFile['source'] => sources[sender] ?? 'school';

/** Fetches the files that others announced and makes each an item of evidence; one that is not what was declared raises the alarm. */
export function arrivingFiles(
  parts: AgencyParts,
  vault: Vault,
  casework: Casework,
  desk: Desk<Investigation>,
): TransferClerk<Transaction> {
  const { agency, keys, dataSource, nats, transactions, metrics, logger } = parts;
  return new TransferClerk<Transaction>({
    agency,
    vault,
    keys,
    database: dataSource,
    connection: nats,
    within: (work) => transactions.within({ actor: system(agency, '') }, work),
    onArrived: async (
      tx,
      { transfer: { transferId, recordId, sender }, item: { itemId, sha256, size, mediaType } },
    ) => {
      await casework.takeWithin(tx, desk, 'fileArrived', recordId, {
        transferId,
        source: sourceOf(sender),
        fileId: itemId,
        sha256,
        size,
        mediaType,
      });
    },
    onRefused: async (tx, { transfer: { transferId, recordId, sender }, code }) => {
      await casework.takeWithin(tx, desk, 'fileRefused', recordId, { transferId, source: sourceOf(sender), code });
      tx.afterCommit(() => {
        metrics.alarms.inc({ code: 'file-refused' });
        logger.error({ sender, transferId, recordId, code }, 'a file was refused');
      });
    },
    onTrouble: ({ sender, transferId, attempts }, code) => {
      logger.warn({ sender, transferId, attempts, code }, 'a file could not be fetched yet');
    },
  });
}
