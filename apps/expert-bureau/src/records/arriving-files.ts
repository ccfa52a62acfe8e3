import type { Casework, Desk, Transaction } from '#libs/casework';
import { system } from '#libs/lifecycle';
import type { AgencyParts } from '#libs/service';
import { TransferClerk, type Vault } from '#libs/vault';
import type { Examination } from '../procedure/examination.js';

/** Fetches the files that the police announce, and notes at the examination what became of each. */
export function arrivingFiles(
  { agency, keys, dataSource, nats, transactions, casework, logger, metrics }: AgencyParts,
  vault: Vault,
  desk: Desk<Examination>,
): TransferClerk<Transaction> {
  return new TransferClerk<Transaction>({
    agency,
    vault,
    keys,
    database: dataSource,
    connection: nats,
    within: (work) => transactions.within({ actor: system(agency, '') }, work),
    onArrived: (tx, { transfer, item }) =>
      note(casework, desk, tx, transfer.recordId, { transferId: transfer.transferId, itemId: item.itemId }),
    onRefused: async (tx, { transfer, code }) => {
      const { transferId, recordId, sender } = transfer;
      await note(casework, desk, tx, recordId, { transferId });
      tx.afterCommit(() => {
        metrics.alarms.inc({ code: `file-${code}` });
        logger.error({ transferId, recordId, sender, code }, 'a file was refused');
      });
    },
  });
}

async function note(
  casework: Casework,
  desk: Desk<Examination>,
  tx: Transaction,
  recordId: string,
  arrival: { transferId: string; itemId?: string },
): Promise<void> {
  await casework.takeWithin(tx, desk, 'noteArrival', recordId, arrival);
}
