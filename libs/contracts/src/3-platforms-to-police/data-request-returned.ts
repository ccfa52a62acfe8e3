import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

/** The liaison officer cannot send it as it is and says why. */
export const dataRequestReturned = contract({
  type: 'chain.platform-liaison.data-request.returned.v1',
  from: 'platform-liaison',
  to: ['police', 'oversight'],
  says: {
    en: 'The liaison officer returned the request to the investigator',
    ru: 'Запрос возвращён следователю',
    kk: 'Сұрау салу тергеушіге қайтарылды',
  },
  open: z.object({
    requestId: z.uuid(),
    reasonCode: z.enum(['account-unclear', 'basis-missing', 'wrong-platform', 'other']),
  }),
  sealed: { police: z.object({ reason: narrative }) },
});
