import type { AttachmentTerms } from '#libs/service';
import type { Examination } from '../procedure/examination.js';

/** Files of a conclusion, which an expert adds at once or in pieces. */
export const examinationAttachments: AttachmentTerms<Examination> = {
  kind: 'examination',
  path: 'examinations',
  // What is attached belongs to the conclusion, for which the expert alone answers.
  by: { expert: 'assigned' },
  basis: 'cpc-288',
  largest: 50 * 1024 ** 3,
  told: (file) => file,
  known: ({ files }, sha256) => files.find((file) => file.sha256 === sha256)?.itemId,
};
