import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

/** Somebody asked why the case still stands still, or how far the court is; the prosecutor sees that it was asked, not what was heard. */
export const recordStanding = moveOf<Investigation>()({
  input: z.object({ note: words }),
  unseals: true,
  does: (investigation, { note }, { now }) => ({
    sealed: written(investigation, { kind: 'note', at: now.toISOString(), text: note }),
    facts: [actionFact(investigation, 8, 'looked-again', 'internal-procedure')],
  }),
});
