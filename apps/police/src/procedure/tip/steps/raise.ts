import { referralRaised } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { raising } from '../inputs.js';
import { loweredWithReason } from '../tip.rules.js';
import { personalOf, type Tip } from '../tip.js';
import { sourceOf } from './arrive.js';
import { givingFiles } from './attach-file.js';
import { reasoned } from './decide.js';

/** Begins the case that a tip becomes. */
export const beginCase = 'begin-case';

/**
 * The tip becomes a referral of this unit, with what the officer made of it. From here on what it names is compared with other cases, and not
 * before.
 */
export const raise = moveOf<Tip>()({
  input: raising,
  unseals: true,
  requires: [loweredWithReason],
  does: (tip, { reason, ...said }, { newId, now }) => {
    const investigationId = newId();
    const { urgency, ageBand, sex, ways, forms, phases, platforms } = said;
    const { number, region } = tip;
    return {
      change: { investigationId, urgency, ageBand },
      ...(reason === undefined ? {} : { sealed: reasoned(tip, now, reason) }),
      facts: [
        referralRaised.of({
          open: {
            ...{ referralId: tip.id, number, region, source: sourceOf(tip) },
            ...{ urgency, ageBand, sex, ways, forms, phases, platforms },
          },
        }),
      ],
      effects: [
        { kind: beginCase, payload: { investigationId, said, personal: personalOf(tip) } },
        ...givingFiles(investigationId, tip.files),
      ],
    };
  },
});
