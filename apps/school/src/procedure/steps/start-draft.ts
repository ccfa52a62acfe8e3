import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { content } from '../content.js';
import { notTheSender, schoolIsMine } from '../referral.rules.js';
import type { Referral } from '../referral.js';

/** The desk has prepared the record; from here on it is saved all the while. */
export const startDraft = moveOf<Referral>()({
  input: z.strictObject({ schoolId: z.uuid(), content: content.optional() }),
  requires: [schoolIsMine, notTheSender],
  does: () => ({}),
});
