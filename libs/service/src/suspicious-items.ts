import type { Desk } from '#libs/casework';
import type { Notice, NoticeCode, RecordCore } from '#libs/lifecycle';
import type { OnSuspicious } from './item-checks.js';

/**
 * Tells whoever has the record that one of its files matches a signature of malware. The file stays as it is: it may be evidence of
 * exactly that. `idIn`: where an item's source names its record; of what another agency sent its transfer does.
 */
export const tellOfSuspicious =
  <R extends RecordCore>(
    desk: Desk<R>,
    idIn: string,
    notices: (record: R, code: NoticeCode) => readonly Notice[],
  ): OnSuspicious =>
  async (tx, { itemId, source }) => {
    const recordId = source[idIn] ?? (await recordOfTransfer());
    if (typeof recordId !== 'string') return;
    const found = await desk.table.find(tx.manager, recordId);
    if (found === undefined) return;
    for (const notice of notices(found.record, 'file-suspicious')) tx.tell(notice, found.record);

    async function recordOfTransfer(): Promise<unknown> {
      const [transfer] = await tx.manager.query<{ record_id: string }[]>(
        'SELECT record_id FROM file_transfers WHERE sender = $1 AND transfer_id = $2 AND arrived_item_id = $3',
        [source['sender'], source['transferId'], itemId],
      );
      return transfer?.record_id;
    }
  };
