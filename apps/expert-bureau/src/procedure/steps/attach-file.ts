import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Examination } from '../examination.js';

/** A file of the conclusion lies in the vault and belongs to this examination from now on. */
export const attachFile = moveOf<Examination>()({
  input: z.object({
    itemId: z.uuid(),
    size: z.number().int().nonnegative(),
    sha256: z.string(),
    mediaType: z.string(),
  }),
  does: (record, file) => ({ change: { files: [...record.files, file] } }),
});
