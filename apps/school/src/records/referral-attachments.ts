import type { AttachmentTerms } from '#libs/service';
import type { Referral } from '../procedure/referral.js';
import { referralReads } from './referral.desk.js';

/** Most bytes of one file. */
export const largestFile = 50 * 1024 * 1024;

/** Files that the author of a referral attaches to it, sent at once or in pieces. */
export const referralAttachments = {
  kind: 'referral',
  path: 'referrals',
  by: referralReads.identity,
  basis: 'manual-report',
  largest: largestFile,
  told: (file) => file,
  known: ({ files }, sha256) => files.find((file) => file.sha256 === sha256)?.itemId,
  room: {
    most: 30,
    taken: ({ files }) => files.length,
    says: {
      en: 'At most 30 files belong to one referral',
      ru: 'К одному направлению прикрепляется не более 30 файлов',
      kk: 'Бір жолдамаға ең көбі 30 файл тіркеледі',
    },
  },
} as const satisfies AttachmentTerms<Referral>;
