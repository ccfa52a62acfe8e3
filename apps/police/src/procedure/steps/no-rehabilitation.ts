import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import { isNotReferredYet } from '../child.rules.js';

/** Why a child is not handed to social services after the end of the case; the prosecutor sees that it was decided. */
export const recordNoRehabilitation = moveOf<Investigation>()({
  input: z.object({ reason: words }),
  unseals: true,
  requires: [isNotReferredYet],
  does: (investigation, { reason }, { now }) => ({
    sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
    facts: [actionFact(investigation, 8, 'no-rehabilitation', 'manual-child')],
  }),
});
