import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { DataRequest } from '../data-request.js';

/** A file that the platform gave lies in the vault and belongs to this request from now on. */
export const attachFile = moveOf<DataRequest>()({
  input: z.object({
    itemId: z.uuid(),
    size: z.number().int().nonnegative(),
    sha256: z.string(),
    mediaType: z.string(),
    from: z.enum(['officer', 'platform']),
  }),
  does: (record, file) => ({ change: { files: [...record.files, file] } }),
});
