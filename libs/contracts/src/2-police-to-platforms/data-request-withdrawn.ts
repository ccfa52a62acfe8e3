import { z } from 'zod';
import { contract } from '../contract.js';

export const dataRequestWithdrawn = contract({
  type: 'chain.police.data-request.withdrawn.v1',
  from: 'police',
  to: ['platform-liaison', 'oversight'],
  says: {
    en: 'The investigator withdrew a request to a platform',
    ru: 'Следователь отозвал запрос платформе',
    kk: 'Тергеуші платформаға сұрау салуды кері қайтарып алды',
  },
  open: z.object({
    requestId: z.uuid(),
    reasonCode: z.enum(['no-longer-needed', 'wrong-account', 'case-ended', 'other']),
  }),
});
