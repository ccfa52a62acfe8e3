import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

const detail = z.object({ name: z.string(), value: z.string() });

/** Somebody of the public told more about this case. */
export const hearTip = moveOf<Investigation>()({
  input: z.object({ words, data: z.array(detail).default([]) }),
  unseals: true,
  does: (investigation, { words: text, data }, { now }) => ({
    sealed: written(investigation, { kind: 'note', at: now.toISOString(), text, data }),
    notices: handlersOf(investigation, 'tip-about-case'),
  }),
});
