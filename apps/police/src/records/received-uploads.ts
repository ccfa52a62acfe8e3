import type { Casework, Desk } from '#libs/casework';
import { may, type Actor } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import type { AgencyParts } from '#libs/service';
import { recordCustody, recordItem, ResumableUploads, type Vault } from '#libs/vault';
import type { Investigation } from '../procedure/investigation.js';
import { investigator as mayUpload } from '../procedure/investigation.rights.js';

/** Most bytes of one file: what 10 000 parts of a bucket hold. */
const largest = 160 * 1024 ** 3;

/** Files that come in pieces; each becomes an item of evidence when all of it is here, in the name of whoever sent it. */
export function receivedUploads(
  { dataSource, transactions, logger, metrics }: AgencyParts,
  vault: Vault,
  casework: Casework,
  desk: Desk<Investigation>,
): ResumableUploads {
  return new ResumableUploads({
    vault,
    database: dataSource,
    largest,
    path: (recordId) => `/api/police/investigations/${recordId}/uploads`,
    record: async ({ upload, item }, conclude) => {
      const actor = upload.actor as Actor;
      const { itemId, sha256, size, mediaType } = item;
      await transactions.within({ actor, by: mayUpload }, async (tx) => {
        const found = await desk.table.lock(tx.manager, upload.recordId);
        // Who was taken off the case meanwhile adds nothing to it.
        if (found === undefined || !may(mayUpload, found.record, actor)) throw new Problem('not-found');
        const source = { kind: 'investigation', investigationId: upload.recordId };
        await recordItem(tx.manager, { item, source, nameSealed: upload.nameSealed, at: tx.now });
        const role = actor.roles.find((each) => each in mayUpload) ?? 'unknown';
        const entry = { itemId, at: tx.now, action: 'acquired', actor: actor.subject, role, sha256 } as const;
        await recordCustody(tx.manager, { ...entry, reason: 'cpc-125' });
        // The step is the agency's own, so that nobody can name a file that is not in the vault.
        const onBehalf: Actor = { ...actor, roles: [...actor.roles, 'system'] };
        const file = { fileId: itemId, sha256, size, mediaType };
        await casework.takeWithin(tx, desk, 'attachFile', upload.recordId, file, onBehalf);
        await conclude(tx.manager);
      });
    },
    onTrouble: (uploadId, error) => {
      metrics.alarms.inc({ code: 'upload-not-sealed' });
      logger.error({ err: error, uploadId }, 'an upload could not be sealed yet');
    },
  });
}
