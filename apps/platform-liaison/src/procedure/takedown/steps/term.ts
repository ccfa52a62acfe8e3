import { takedownMissed } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { receiptIsNotKnown, receivedAfterSending } from '../takedown.rules.js';
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
  requires: [receiptIsNotKnown, receivedAfterSending],
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

/** Whether it is still the term of which the timer was set: an order that was repeated or answered meanwhile has another. */
function whatIsMissed(record: Takedown, { receivedAt, sentAt }: Noted): Takedown['missed'] {
  if (receivedAt !== undefined)
    return record.status === 'received' && record.receivedAt === receivedAt ? 'removal' : undefined;
  return record.status === 'sent' && record.sentAt.at(-1) === sentAt ? 'receipt' : undefined;
}

const noted = z.object({
  /** The owner's 24 hours, by when they began. */
  receivedAt: z.iso.datetime().optional(),
  /** The term for the receipt, by the sending. */
  sentAt: z.iso.datetime().optional(),
});
type Noted = z.output<typeof noted>;

/**
 * The term is over, and the owner has not confirmed that it has the order, or has not removed the material: the whole unit, whoever filed the
 * application and the prosecutor learn it, and what follows is decided under a clock.
 */
export const noteMissed = moveOf<Takedown>()({
  input: noted,
  does: (record, of, { now }) => {
    const missed = whatIsMissed(record, of);
    if (missed === undefined) return { to: 'same', keepsVersion: true };
    const isReceipt = missed === 'receipt';
    return {
      to: 'overdue',
      change: { missed, ...(isReceipt ? {} : { missedAt: now.toISOString() }) },
      clocks: { start: [{ rule: 'takedown-follow-up' }] },
      facts: [takedownMissed.of({ open: aboutIt(record) })],
      notices: [{ code: isReceipt ? 'takedown-unconfirmed' : 'takedown-overdue', to: unitOf(record) }],
    };
  },
});
