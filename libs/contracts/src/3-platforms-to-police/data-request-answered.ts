import { z } from 'zod';
import { contract } from '../contract.js';
import { fileManifest, narrative } from '../sealed-parts.js';

/** Server-side originals, subscriber or IP data arrived; `whole` is false while parts are missing. */
export const dataRequestAnswered = contract({
  type: 'chain.platform-liaison.data-request.answered.v1',
  from: 'platform-liaison',
  to: ['police', 'oversight'],
  says: { en: 'The platform answered', ru: 'Платформа ответила', kk: 'Платформа жауап берді' },
  open: z.object({ requestId: z.uuid(), whole: z.boolean(), fileCount: z.number().int().nonnegative() }),
  sealed: {
    police: z.object({
      note: narrative,
      /** Facts that the platform states, such as subscriber, addresses, times. */
      data: z.array(z.object({ name: z.string(), value: z.string() })),
      files: z.array(fileManifest),
    }),
  },
});
