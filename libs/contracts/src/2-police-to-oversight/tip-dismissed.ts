import { z } from 'zod';
import { contract } from '../contract.js';
import { region, tipDismissal } from '../vocabulary.js';

/** A message from the public was found to be nothing that the police must look into; why in words, the police keep. */
export const tipDismissed = contract({
  type: 'chain.police.tip.dismissed.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The message was found unfounded',
    ru: 'Сообщение признано необоснованным',
    kk: 'Хабарлама негізсіз деп танылды',
  },
  open: z.object({ region, reason: tipDismissal }),
});
