import type { Desk } from '#libs/casework';
import type { OnSuspicious } from '#libs/service';
import { handlersOf } from '../procedure/investigation.facts.js';
import type { Investigation } from '../procedure/investigation.js';

/** Tells whoever has the case that one of its files matches a signature of malware. The file stays as it is: it may be evidence of exactly that. */
export const tellOfSuspicious =
  (desk: Desk<Investigation>): OnSuspicious =>
  async (tx, { itemId, source }) => {
    const recordId = source['investigationId'] ?? (await recordOfTransfer());
    if (typeof recordId !== 'string') return;
    const found = await desk.table.find(tx.manager, recordId);
    if (found === undefined) return;
    for (const notice of handlersOf(found.record, 'file-suspicious')) tx.tell(notice, found.record);

    async function recordOfTransfer(): Promise<unknown> {
      const [transfer] = await tx.manager.query<{ record_id: string }[]>(
        'SELECT record_id FROM file_transfers WHERE sender = $1 AND transfer_id = $2 AND arrived_item_id = $3',
        [source['sender'], source['transferId'], itemId],
      );
      return transfer?.record_id;
    }
  };
