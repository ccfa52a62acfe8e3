import type { Referral } from '../referral.js';

/** Marks files as handed to the police. */
export const withFilesSent = (record: Referral, itemIds: readonly string[] = []): Pick<Referral, 'files'> => ({
  files: record.files.map((file) => (itemIds.includes(file.itemId) ? { ...file, sent: true } : file)),
});
