import { urgency } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { nowUrgent } from '../danger.js';
import { words } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

const detail = z.object({ name: z.string(), value: z.string() });

/** Somebody of the public told more about this case; who says that the child is in danger is believed there too. */
export const hearTip = moveOf<Investigation>()({
  input: z.object({ words, data: z.array(detail).default([]), urgency: urgency.optional() }),
  unseals: true,
  does: (investigation, { words: text, data, urgency: said }, { now }) => {
    const { change, clocks, notices } = nowUrgent(investigation, said);
    return {
      change,
      sealed: written(investigation, { kind: 'note', at: now.toISOString(), text, data }),
      notices: [...handlersOf(investigation, 'tip-about-case'), ...notices],
      ...(clocks && { clocks }),
    };
  },
});
