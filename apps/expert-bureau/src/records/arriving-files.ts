import type { Casework, Transaction } from '#libs/casework';
import { system } from '#libs/lifecycle';
import type { AgencyParts } from '#libs/service';
import { TransferClerk, type Vault } from '#libs/vault';

/** Fetches the files that others announce, and notes at the examination or the application what became of each. */
export function arrivingFiles(
  { agency, keys, dataSource, nats, transactions, casework, logger, metrics }: AgencyParts,
  vault: Vault,
): TransferClerk<Transaction> {
  return new TransferClerk<Transaction>({
    agency,
    vault,
    keys,
    database: dataSource,
    connection: nats,
    within: (work) => transactions.within({ actor: system(agency, '') }, work),
    onArrived: (tx, { transfer, item }) =>
      note(casework, tx, transfer.recordId, { transferId: transfer.transferId, itemId: item.itemId }),
    onRefused: async (tx, { transfer, code }) => {
      const { transferId, recordId, sender } = transfer;
      await note(casework, tx, recordId, { transferId });
      tx.afterCommit(() => {
        metrics.alarms.inc({ code: `file-${code}` });
        logger.error({ transferId, recordId, sender, code }, 'a file was refused');
      });
    },
  });
}

async function note(
  casework: Casework,
  tx: Transaction,
  recordId: string,
  arrival: { transferId: string; itemId?: string },
): Promise<void> {
  const found = await casework.records.lock(tx.manager, recordId);
  if (found !== undefined) await casework.takeWithin(tx, found.desk, 'noteArrival', recordId, arrival);
}
