import { z } from 'zod';
import { contract } from '../contract.js';
import { ageBand, region } from '../vocabulary.js';

/** The child has grown older during the case: rules that depend on the age are looked at again. */
export const ageBandChanged = contract({
  type: 'chain.police.child.age-band-changed.v1',
  from: 'police',
  to: ['social-services', 'oversight'],
  says: {
    en: 'The child entered another age band',
    ru: 'Ребёнок перешёл в другую возрастную группу',
    kk: 'Бала басқа жас тобына өтті',
  },
  open: z.object({ referralId: z.uuid(), region, ageBand }),
});
