import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

const joinder = z.object({
  referralId: z.uuid(),
  region,
  /** `main`: this chain's case leads; `joined`: it follows the case of the other chain. */
  role: z.enum(['main', 'joined']),
  otherChainId: z.uuid(),
});

/** Two cases with one suspect go on as one. The schools are not told: each sees its own child's case alone. */
export const caseJoined = contract({
  type: 'chain.police.case.joined.v1',
  from: 'police',
  to: ['oversight'],
  says: { en: 'Cases were joined', ru: 'Дела соединены', kk: 'Істер біріктірілді' },
  open: joinder,
});

/** A joined case goes its own way again. */
export const caseSevered = contract({
  type: 'chain.police.case.severed.v1',
  from: 'police',
  to: ['oversight'],
  says: { en: 'A joined case was severed', ru: 'Соединённое дело выделено', kk: 'Біріктірілген іс бөлектелді' },
  open: joinder,
});
