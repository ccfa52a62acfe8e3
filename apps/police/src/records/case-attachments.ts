import type { AttachmentTerms } from '#libs/service';
import type { Investigation } from '../procedure/investigation.js';
import { investigator } from '../procedure/investigation.rights.js';

/** Evidence that officers put into a case, of any size that a vault can hold: 160 GB is what 10 000 parts of a bucket hold. */
export const caseAttachments: AttachmentTerms<Investigation> = {
  kind: 'investigation',
  path: 'investigations',
  by: investigator,
  basis: 'cpc-125',
  largest: 160 * 1024 ** 3,
  told: ({ itemId, ...file }) => ({ fileId: itemId, ...file }),
};
