import type { AttachmentTerms } from '#libs/service';
import type { DataRequest } from '../procedure/data-request.js';
import { dataRequestReads } from './data-request.desk.js';

/** Files that a platform gave and an officer adds to a request, at once or in pieces: archives of an account are large. */
export const dataRequestAttachments: AttachmentTerms<DataRequest> = {
  kind: 'data-request',
  path: 'data-requests',
  recordIdAs: 'requestId',
  by: dataRequestReads.identity,
  basis: 'manual-digital-evidence',
  largest: 50 * 1024 ** 3,
  told: (file) => ({ ...file, from: 'officer' }),
  known: ({ files }, sha256) => files.find((file) => file.sha256 === sha256)?.itemId,
};
