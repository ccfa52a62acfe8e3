import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { line } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

/** News that came when it could no longer change anything: it stands in the file, and people are told. */
export const noteLate = moveOf<Investigation>()({
  input: z.object({ what: line, text: z.string().default('') }),
  unseals: true,
  does: (investigation, { what, text }, { now }) => ({
    sealed: written(investigation, {
      kind: 'note',
      at: now.toISOString(),
      text,
      data: [{ name: 'late', value: what }],
    }),
    notices: handlersOf(investigation, 'late-news'),
  }),
});
