import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Remark } from '../remark.js';

/** The agency's answer, kept beside the words that it answers. */
export const receiveAnswer = moveOf<Remark>()({
  input: z.object({ eventId: z.uuid(), answer: z.string() }),
  unseals: true,
  does: (remark, { eventId, answer }) => {
    const turns = remark.sealed?.turns ?? [];
    const last = turns.at(-1);
    return {
      change: { answers: [...remark.answers, eventId] },
      sealed: { turns: [...turns.slice(0, -1), ...(last === undefined ? [] : [{ ...last, answer }])] },
      notices: remark.people
        .filter(({ as }) => as === 'owner')
        .map(({ subject }) => ({ code: 'remark-answered', to: { subject } })),
    };
  },
});
