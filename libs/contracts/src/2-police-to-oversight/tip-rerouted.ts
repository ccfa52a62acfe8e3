import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** A message from the public was passed on to the region whose matter it is. */
export const tipRerouted = contract({
  type: 'chain.police.tip.rerouted.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The message was passed on to another region',
    ru: 'Сообщение передано в другой регион',
    kk: 'Хабарлама басқа өңірге берілді',
  },
  open: z.object({ fromRegion: region, toRegion: region }),
});
