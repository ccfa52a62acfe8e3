import { z } from 'zod';
import { contract } from '../contract.js';
import { ageBand, region, reportSource, tipKind, urgency } from '../vocabulary.js';

/** Somebody told the police without an account: the chain begins, and the prosecutor sees that it waits. What was said stays with the police. */
export const tipReceived = contract({
  type: 'chain.police.tip.received.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'A message from the public came in',
    ru: 'Поступило сообщение от граждан',
    kk: 'Азаматтардан хабарлама түсті',
  },
  open: z.object({ number: z.string(), region, source: reportSource, kind: tipKind, urgency, ageBand }),
});
