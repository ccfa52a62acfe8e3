import { takedownSent } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { aboutIt, assigneeOf, heldBy, unitOf, type Takedown } from '../takedown.js';

/** An order that the expert group decided on: it goes out at once. */
export const arrive = moveOf<Takedown>()({
  input: z.object({}),
  does: (record) => ({ notices: [{ code: 'takedown-arrived', to: unitOf(record) }] }),
});

/** An officer takes the order: its clocks warn that officer from now on. */
export const takeOver = moveOf<Takedown>()({
  input: z.strictObject({}),
  does: (record, _, { actor }) => ({ change: { people: heldBy(record, actor.subject) } }),
});

/** The order goes to the owner; again, where the first one was missed or refused. */
export const send = moveOf<Takedown>()({
  input: z.strictObject({}),
  does: (record, _, { now, actor }) => ({
    change: {
      sentAt: [...record.sentAt, now.toISOString()],
      people: assigneeOf(record) === undefined ? heldBy(record, actor.subject) : record.people,
    },
    facts: [takedownSent.of({ open: aboutIt(record) })],
  }),
});
