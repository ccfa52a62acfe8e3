import { z } from 'zod';
import { contract } from '../contract.js';

export const dataRequestAcknowledged = contract({
  type: 'chain.platform-liaison.data-request.acknowledged.v1',
  from: 'platform-liaison',
  to: ['police', 'oversight'],
  says: {
    en: 'The platform confirmed that it has the request',
    ru: 'Платформа подтвердила получение запроса',
    kk: 'Платформа сұрау салуды алғанын растады',
  },
  open: z.object({ requestId: z.uuid() }),
});
