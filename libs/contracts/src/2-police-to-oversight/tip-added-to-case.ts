import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** A message from the public tells of a case that the police have already: its words stand there now. */
export const tipAddedToCase = contract({
  type: 'chain.police.tip.added-to-case.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The message was added to a known case',
    ru: 'Сообщение приобщено к известному делу',
    kk: 'Хабарлама белгілі іске қосылды',
  },
  open: z.object({ region }),
});
