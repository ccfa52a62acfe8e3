import { z } from 'zod';
import { contract } from '../contract.js';
import { child, exclusion, narrative, representative } from '../sealed-parts.js';
import { ageBand, region, sex } from '../vocabulary.js';

/** The investigation has done its part: social services take over, with consent (manual, section 1, link 5). */
export const rehabilitationReferred = contract({
  type: 'chain.police.rehabilitation.referred.v1',
  from: 'police',
  to: ['social-services', 'school', 'oversight'],
  says: {
    en: 'The child was referred for rehabilitation',
    ru: 'Ребёнок направлен на реабилитацию',
    kk: 'Бала оңалтуға жіберілді',
  },
  open: z.object({
    referralId: z.uuid(),
    region,
    ageBand,
    sex,
    excludedSubjects: z.array(z.uuid()),
    /** It was not a school that reported: none has a part in this chain. */
    withoutSchool: z.literal(true).optional(),
  }),
  shows: { school: ['referralId'] },
  sealed: {
    'social-services': z.object({
      child,
      representative: representative.optional(),
      needs: narrative,
      exclusions: z.array(exclusion),
    }),
  },
});
