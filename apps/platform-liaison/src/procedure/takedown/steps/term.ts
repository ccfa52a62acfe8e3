import { takedownMissed } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { receivedAfterSending } from '../takedown.rules.js';
import { aboutIt, unitOf, type Takedown } from '../takedown.js';

/** When the owner's term ends, as the desk read it off the register. */
export interface SuppliedToReceipt {
  readonly dueAt: Date;
}

/** The owner has the order: the hours of the law run from the moment of receipt, however late it is recorded. */
export const recordReceipt = moveOf<Takedown>()({
  input: z.strictObject({
    receivedAt: z.iso.datetime({ offset: true }).optional(),
    platformReference: z.string().min(1).max(100).optional(),
  }),
  requires: [receivedAfterSending],
  does: (_record, { receivedAt: said, platformReference }, { now, supplied }) => {
    const startedAt = said === undefined ? now : new Date(said);
    const receivedAt = startedAt.toISOString();
    const { dueAt } = supplied as SuppliedToReceipt;
    const payload = { step: 'noteMissed', input: { receivedAt } };
    const after = Math.max(0, (dueAt.getTime() - now.getTime()) / 1000);
    return {
      change: { receivedAt, ...(platformReference === undefined ? {} : { platformReference }) },
      clocks: { start: [{ rule: 'takedown', startedAt }] },
      timers: [{ kind: 'step', after, payload }],
    };
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
