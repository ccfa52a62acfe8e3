import { z } from 'zod';
import { contract } from '../contract.js';
import { child, exclusion, narrative, representative } from '../sealed-parts.js';
import { ageBand, region, sex, urgency } from '../vocabulary.js';

export const urgentSupportRequestedByPolice = contract({
  type: 'chain.police.urgent-support.requested.v1',
  from: 'police',
  to: ['social-services', 'school', 'oversight'],
  says: {
    en: 'The police asked for urgent support for the child',
    ru: 'Полиция запросила срочную поддержку ребёнка',
    kk: 'Полиция балаға шұғыл қолдау сұрады',
  },
  open: z.object({
    referralId: z.uuid(),
    region,
    ageBand,
    sex,
    excludedSubjects: z.array(z.uuid()),
    /** How fast the sender’s own record must move: in immediate danger the child is seen within hours. Senders of before do not say it. */
    urgency: urgency.optional(),
    /** It was not a school that reported: none has a part in this chain. */
    withoutSchool: z.literal(true).optional(),
  }),
  shows: {
    school: ['referralId'],
    oversight: ['referralId', 'region', 'ageBand', 'sex', 'excludedSubjects', 'withoutSchool'],
  },
  sealed: {
    'social-services': z.object({
      child,
      representative: representative.optional(),
      needs: narrative,
      exclusions: z.array(exclusion),
    }),
  },
});
