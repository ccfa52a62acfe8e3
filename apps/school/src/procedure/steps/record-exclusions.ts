import { exclusion } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { ownerOf, personalOf, type Referral } from '../referral.js';

/** The police learnt that somebody more must not be told: whoever speaks with the family must know it. */
export const recordExclusions = moveOf<Referral>()({
  input: z.object({ at: z.iso.datetime(), exclusions: z.array(exclusion) }),
  unseals: true,
  does: (record, { exclusions }) => {
    const personal = personalOf(record);
    const owner = ownerOf(record);
    return {
      sealed: {
        ...personal,
        content: { ...personal.content, exclusions: [...(personal.content.exclusions ?? []), ...exclusions] },
      },
      notices: owner === undefined ? [] : [{ code: 'exclusion-named', to: { subject: owner } }],
    };
  },
});
