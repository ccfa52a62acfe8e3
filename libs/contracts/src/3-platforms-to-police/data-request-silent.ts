import { z } from 'zod';
import { contract } from '../contract.js';

/** The platform did not answer in spite of reminders: the silence is documented and stands in the file. */
export const dataRequestSilent = contract({
  type: 'chain.platform-liaison.data-request.silent.v1',
  from: 'platform-liaison',
  to: ['police', 'oversight'],
  says: {
    en: "The platform's silence was documented",
    ru: 'Зафиксировано молчание платформы',
    kk: 'Платформаның үнсіздігі тіркелді',
  },
  open: z.object({
    requestId: z.uuid(),
    reminders: z.number().int().nonnegative(),
    silentSince: z.iso.datetime(),
    /** Why it was documented before the reminders and the usual time were over. */
    early: z.enum(['known-never-to-answer', 'case-cannot-wait', 'channel-closed']).optional(),
  }),
});
