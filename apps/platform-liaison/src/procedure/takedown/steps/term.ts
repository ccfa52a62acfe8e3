import { takedownMissed } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { aboutIt, unitOf, type Takedown } from '../takedown.js';

/** How long the owner has, in seconds, as the desk read it off the register. */
export interface SuppliedToReceipt {
  readonly seconds: number;
}

/** The owner has the order: the hours of the law run from here. */
export const recordReceipt = moveOf<Takedown>()({
  input: z.strictObject({}),
  does: (_record, _input, { now, supplied }) => {
    const receivedAt = now.toISOString();
    const { seconds } = supplied as SuppliedToReceipt;
    const payload = { step: 'noteMissed', input: { receivedAt } };
    return { change: { receivedAt }, timers: [{ kind: 'step', after: seconds, payload }] };
  },
});

/** The term is over and nothing was removed: the whole unit, whoever filed the application and the prosecutor learn it. */
export const noteMissed = moveOf<Takedown>()({
  input: z.object({ receivedAt: z.iso.datetime() }),
  does: (record, { receivedAt }, { now }) =>
    // An order that was repeated meanwhile has a term of its own.
    record.receivedAt !== receivedAt
      ? { to: 'same' }
      : {
          to: 'overdue',
          change: { missedAt: now.toISOString() },
          facts: [takedownMissed.of({ open: aboutIt(record) })],
          notices: [{ code: 'takedown-overdue', to: unitOf(record) }],
        },
});
