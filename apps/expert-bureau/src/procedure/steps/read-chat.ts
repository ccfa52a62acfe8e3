import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { materialIsHere, notReadYet } from '../chat.rules.js';
import { holderOf, type Examination } from '../examination.js';

/** What the desk does: the reading is entered, and a timer carries it out. */
export const beginReading = 'begin-reading';

/** A material is read as a conversation. The material stays as it came; what is read is derived from it. */
export const readChat = moveOf<Examination>()({
  input: z.object({
    /** Index of the material in the order, from 0. */
    material: z.number().int().nonnegative(),
  }),
  requires: [materialIsHere, notReadYet],
  does: ({ materials }, { material }, { newId }) => {
    const readingId = newId();
    const fileId = materials[material]?.itemId ?? '';
    return {
      effects: [{ kind: beginReading, payload: { readingId, fileId } }],
      timers: [{ kind: 'read-chat', after: 0, payload: { readingId, fileId } }],
    };
  },
});

/** What became of it; the expert is told that there is something to look at. */
export const chatRead = moveOf<Examination>()({
  input: z.object({ readingId: z.uuid(), refusedFor: z.string().optional() }),
  does: (record, { refusedFor }) => ({
    notices: [{ code: refusedFor === undefined ? 'chat-read' : 'chat-refused', to: holderOf(record) }],
  }),
});
