import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';
import { region, remarkTopic } from '../vocabulary.js';

const remark = z.object({ text: narrative });

/**
 * The supervising prosecutor remarks on legality or a time limit; the one agency to which it is addressed must answer. The same
 * remark said again means that the prosecutor insists: the answer did not satisfy.
 */
export const remarkMade = contract({
  type: 'chain.oversight.remark.made.v1',
  from: 'oversight',
  to: ['school', 'police', 'platform-liaison', 'expert-bureau', 'social-services'],
  says: { en: 'The prosecutor made a remark', ru: 'Прокурор внёс замечание', kk: 'Прокурор ескерту жасады' },
  open: z.object({
    remarkId: z.uuid(),
    topic: remarkTopic,
    region,
    dueAt: z.iso.datetime(),
    excludedSubjects: z.array(z.uuid()),
  }),
  sealed: {
    school: remark,
    police: remark,
    'platform-liaison': remark,
    'expert-bureau': remark,
    'social-services': remark,
  },
});

/** The prosecutor returned a completed case, or consented to it. */
export const prosecutorDecided = contract({
  type: 'chain.oversight.case.decided.v1',
  from: 'oversight',
  to: ['police'],
  says: {
    en: 'The prosecutor decided on the completed case',
    ru: 'Прокурор принял решение по оконченному делу',
    kk: 'Прокурор аяқталған іс бойынша шешім қабылдады',
  },
  open: z.object({ decision: z.enum(['return', 'to-court']) }),
  sealed: { police: z.object({ reason: narrative }) },
});
