import type { Desk } from '#libs/casework';
import { type Actor, type RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { ResumableUploads, type Vault } from '#libs/vault';
import type { AgencyParts } from '../agency-parts.js';
import { attachItem, refusalsOf, refuseIfClosed, type AttachmentTerms } from './attachments.js';

/** Files that come in pieces; each becomes an item of its record when all of it is here, in the name of whoever sent it. */
export function receivedUploads<R extends RecordCore>(
  { agency, casework, dataSource, transactions, logger, metrics }: AgencyParts,
  vault: Vault,
  desk: Desk<R>,
  terms: AttachmentTerms<R>,
): ResumableUploads {
  return new ResumableUploads({
    vault,
    database: dataSource,
    largest: terms.largest,
    path: (recordId) => `/api/${agency}/${terms.path}/${recordId}/uploads`,
    refusals: refusalsOf(terms),
    record: async ({ upload, item }, conclude) => {
      const actor = upload.actor as Actor;
      const { recordId, nameSealed } = upload;
      await transactions.within({ actor, by: terms.by }, async (tx) => {
        const found = await desk.table.lock(tx.manager, recordId);
        // Who was taken off the case meanwhile adds nothing to it.
        if (found === undefined || !tx.permits(terms.by, found.record)) throw new Problem('not-found');
        const known = terms.known?.(found.record, item.sha256);
        if (known === undefined) {
          refuseIfClosed(casework, desk, terms, found.record);
          await attachItem(tx, casework, desk, terms, { recordId, item, nameSealed });
        }
        await conclude(tx.manager, known);
      });
    },
    onTrouble: (uploadId, error) => {
      metrics.alarms.inc({ code: 'upload-not-sealed' });
      logger.error({ err: error, uploadId }, 'an upload could not be sealed yet');
    },
  });
}
