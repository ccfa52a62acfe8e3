import { z } from 'zod';
import { contract } from '../contract.js';

/** The answer satisfies: whoever gave it need do nothing more about the remark. */
export const remarkAccepted = contract({
  type: 'chain.oversight.remark.accepted.v1',
  from: 'oversight',
  to: ['school', 'police', 'platform-liaison', 'expert-bureau', 'social-services'],
  says: {
    en: 'The prosecutor accepted the answer to a remark',
    ru: 'Прокурор принял ответ на замечание',
    kk: 'Прокурор ескертуге берілген жауапты қабылдады',
  },
  open: z.object({ remarkId: z.uuid() }),
});
