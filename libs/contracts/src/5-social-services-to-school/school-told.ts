import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';
import { ageBand, region, sex } from '../vocabulary.js';

/** What a school learns of a child whom it has to support: who it is and what to do there, and nothing of what happened. */
export const toldToSchool = z.object({
  child: z.object({ familyName: z.string().max(100).optional(), givenName: z.string().max(100) }),
  what: narrative,
  contact: z.string(),
  until: z.iso.date().optional(),
});

/** A school that has no part in the chain, which began elsewhere, is told of one child. Why it was chosen stays with social services. */
export const schoolTold = contract({
  type: 'chain.social-services.school.told.v1',
  from: 'social-services',
  to: ['school', 'oversight'],
  says: {
    en: 'A school was told of a child whom it is to support',
    ru: 'Школе сообщено о ребёнке, которого ей предстоит поддерживать',
    kk: 'Мектепке ол қолдайтын бала туралы хабарланды',
  },
  open: z.object({
    supportId: z.uuid(),
    region,
    kind: z.enum(['urgent', 'rehabilitation']),
    schoolId: z.uuid(),
    ageBand,
    sex,
    /** Account ids of people who must not be told. */
    excludedSubjects: z.array(z.uuid()),
  }),
  shows: { oversight: ['supportId', 'region', 'kind', 'excludedSubjects'] },
  sealed: { school: toldToSchool },
});
