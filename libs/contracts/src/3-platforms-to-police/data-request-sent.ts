import { z } from 'zod';
import { contract } from '../contract.js';
import { dataRequestKind, platform } from '../vocabulary.js';

export const dataRequestSent = contract({
  type: 'chain.platform-liaison.data-request.sent.v1',
  from: 'platform-liaison',
  to: ['police', 'oversight'],
  says: {
    en: 'The request was sent to the platform',
    ru: 'Запрос направлен платформе',
    kk: 'Сұрау салу платформаға жіберілді',
  },
  open: z.object({
    requestId: z.uuid(),
    kind: dataRequestKind,
    platform,
    channel: z.enum(['portal', 'letter', 'e-mail', 'legal-assistance']),
    /** When an answer is usual, by the platform's profile. */
    expectedBy: z.iso.datetime(),
  }),
});
