import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/**
 * The supervising prosecutor needs to know who the child is. Nobody at the police decides on it; it stands in the access log of the case, by role and
 * reason. Who asks is sealed: the police answer nobody whom they know as somebody who must not be told.
 */
export const identityAsked = contract({
  type: 'chain.oversight.identity.asked.v1',
  from: 'oversight',
  to: ['police'],
  says: {
    en: 'The prosecutor asked who the child is',
    ru: 'Прокурор запросил, кто ребёнок',
    kk: 'Прокурор баланың кім екенін сұрады',
  },
  open: z.object({ requestId: z.uuid(), region, role: z.string(), reason: z.string() }),
  sealed: { police: z.object({ askedBy: z.uuid() }) },
});
