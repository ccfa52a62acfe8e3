import { z } from 'zod';
import { contract } from '../contract.js';
import { child, exclusion, narrative, representative } from '../sealed-parts.js';
import { ageBand, region, sex, urgency } from '../vocabulary.js';

/** A child in danger does not wait for link 5: support is asked for on day one, beside the investigation. */
export const urgentSupportRequestedBySchool = contract({
  type: 'chain.school.urgent-support.requested.v1',
  from: 'school',
  to: ['social-services', 'police', 'oversight'],
  says: {
    en: 'The school asked for urgent support for the child',
    ru: 'Школа запросила срочную поддержку ребёнка',
    kk: 'Мектеп балаға шұғыл қолдау сұрады',
  },
  open: z.object({
    referralId: z.uuid(),
    region,
    ageBand,
    sex,
    schoolId: z.uuid(),
    excludedSubjects: z.array(z.uuid()),
    /** How fast the sender’s own record must move: in immediate danger the child is seen within hours. Senders of before do not say it. */
    urgency: urgency.optional(),
    /** The police have no part in this chain: it is about cyberbullying alone. */
    withoutPolice: z.boolean().optional(),
  }),
  shows: { police: ['referralId'], oversight: ['referralId', 'region', 'ageBand', 'sex', 'excludedSubjects'] },
  sealed: {
    'social-services': z.object({
      child,
      representative: representative.optional(),
      needs: narrative,
      exclusions: z.array(exclusion),
    }),
  },
});
