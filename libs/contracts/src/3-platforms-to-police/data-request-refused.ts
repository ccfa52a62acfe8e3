import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

export const dataRequestRefused = contract({
  type: 'chain.platform-liaison.data-request.refused.v1',
  from: 'platform-liaison',
  to: ['police', 'oversight'],
  says: { en: 'The platform refused', ru: 'Платформа отказала', kk: 'Платформа бас тартты' },
  open: z.object({
    requestId: z.uuid(),
    reasonCode: z.enum(['no-such-account', 'legal-basis', 'jurisdiction', 'deleted', 'encrypted', 'other']),
  }),
  sealed: { police: z.object({ reason: narrative }) },
});
