import { z } from 'zod';
import { contract } from '../contract.js';
import { account, child, exclusion, fileManifest, narrative, representative } from '../sealed-parts.js';
import { urgency } from '../vocabulary.js';

/** The school adds to a referral that was already sent. */
export const referralAmended = contract({
  type: 'chain.school.referral.amended.v1',
  from: 'school',
  to: ['police', 'oversight'],
  says: { en: 'The school added information', ru: 'Школа дополнила направление', kk: 'Мектеп жолдаманы толықтырды' },
  open: z.object({
    referralId: z.uuid(),
    /** Names of the parts that were added, never their content. */
    added: z.array(z.enum(['note', 'child', 'representative', 'accounts', 'exclusions', 'files'])),
    excludedSubjects: z.array(z.uuid()),
    /** How urgent it is now, where what was added makes it more urgent, or says once more that the child is in danger. */
    urgency: urgency.optional(),
    urgencyReasons: z.array(z.string()).optional(),
  }),
  shows: { oversight: ['referralId', 'added', 'excludedSubjects', 'urgency'] },
  sealed: {
    police: z.object({
      note: narrative.optional(),
      child: child.optional(),
      representative: representative.optional(),
      accounts: z.array(account).default([]),
      exclusions: z.array(exclusion).default([]),
      files: z.array(fileManifest).default([]),
    }),
  },
});
