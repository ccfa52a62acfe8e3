import { moveOf, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import type { Referral } from '../referral.js';
import { filesAreAttached } from '../referral.rules.js';

const isAttached: Rule<Referral, { itemId: string }> = {
  ...filesAreAttached,
  holds: (record, { itemId }) => record.files.some((file) => file.itemId === itemId),
};

/** Takes a file off a draft. The vault keeps what it sealed; nobody else hears of it. */
export const detachFile = moveOf<Referral>()({
  input: z.strictObject({ itemId: z.uuid() }),
  requires: [isAttached],
  does: (record, { itemId }) => ({ change: { files: record.files.filter((file) => file.itemId !== itemId) } }),
});
