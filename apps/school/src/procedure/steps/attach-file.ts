import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Referral } from '../referral.js';

/** The vault has the file; the agency notes it at the referral in the same transaction. */
export const attachFile = moveOf<Referral>()({
  input: z.object({ itemId: z.uuid(), sha256: z.string(), size: z.number().int(), mediaType: z.string() }),
  does: (record, file, { now }) => ({
    change: { files: [...record.files, { ...file, attachedAt: now.toISOString(), sent: false }] },
  }),
});
