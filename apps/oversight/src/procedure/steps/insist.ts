import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Remark, RemarkSupply } from '../remark.js';
import { answerBy, clockUntil, saidTo, text } from './make-remark.js';

/** The answer does not satisfy: the remark is said again, with a new term. */
export const insist = moveOf<Remark>()({
  input: z.object({ text, answerBy }),
  unseals: true,
  does: (remark, input, at) => {
    const supply = at.supplied as RemarkSupply;
    return {
      change: {
        dueAt: supply.dueAt.toISOString(),
        times: remark.times + 1,
        excluded: supply.excluded,
        number: supply.number,
      },
      sealed: { turns: [...(remark.sealed?.turns ?? []), { text: input.text }] },
      facts: saidTo(remark, input.text, supply),
      clocks: clockUntil(supply.daysLeft),
    };
  },
});
