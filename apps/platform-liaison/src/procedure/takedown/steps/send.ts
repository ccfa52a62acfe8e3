import { takedownSent } from '#libs/contracts';
import { moveOf, type At } from '#libs/lifecycle';
import { z } from 'zod';
import { receiptTermIsOver } from '../takedown.rules.js';
import { aboutIt, assigneeOf, heldBy, nextSending, unitOf, type Sending, type Takedown } from '../takedown.js';

/** Whether the owner's portal takes orders by machine, as the desk knows it. */
export interface SuppliedToArrive {
  readonly byMachine: boolean;
}

/** Until when it is to be known that the owner has the order, as the desk read it off the register. */
export interface SuppliedToSending {
  readonly receiptDueAt: Date;
}

/** Should the owner say nothing until then, the agency notes it by itself. */
function receiptAwaited(sentAt: string, { now, supplied }: Pick<At, 'now' | 'supplied'>) {
  const { receiptDueAt } = supplied as SuppliedToSending;
  const after = Math.max(0, (receiptDueAt.getTime() - now.getTime()) / 1000);
  return {
    change: { receiptDueAt: receiptDueAt.toISOString() },
    timers: [{ kind: 'step', after, payload: { step: 'noteMissed', input: { sentAt } } }],
  };
}

/** An order that the expert group decided on: it goes out at once. */
export const arrive = moveOf<Takedown>()({
  input: z.object({}),
  does: (record, _, { supplied }) => ({
    change: { byMachine: (supplied as SuppliedToArrive).byMachine },
    notices: [{ code: 'takedown-arrived', to: unitOf(record) }],
  }),
});

/** An officer takes the order: its clocks warn that officer from now on. */
export const takeOver = moveOf<Takedown>()({
  input: z.strictObject({}),
  does: (record, _, { actor }) => ({ change: { people: heldBy(record, actor.subject) } }),
});

/** An officer begins a sending and has the order from then on, unless another officer has it. */
const begun = (record: Takedown, sending: Sending, subject: string) => ({
  sending,
  words: [],
  people: assigneeOf(record) === undefined ? heldBy(record, subject) : record.people,
});

/**
 * The owner's portal is to have the order: it is tried until it has it or the tries are over. Nobody is told yet that it was sent, and the clock of sending
 * runs; a repeated order begins one of its own.
 */
export const submit = moveOf<Takedown>()({
  input: z.strictObject({}),
  requires: [receiptTermIsOver],
  does: (record, _, { now, actor }) => {
    const sending = nextSending(record, 'machine', now);
    const isRepeated = record.sentAt.length > 0 && record.sending?.key !== sending.key;
    return {
      change: begun(record, sending, actor.subject),
      effects: [{ kind: 'submit-order', payload: {} }],
      ...(isRepeated ? { clocks: { start: [{ rule: 'send-takedown-order' }] } } : {}),
    };
  },
});

/** An officer sent the order by hand; again, where the first one was missed or refused. */
export const send = moveOf<Takedown>()({
  input: z.strictObject({}),
  requires: [receiptTermIsOver],
  does: (record, _, at) => {
    const { now, actor } = at;
    const sentAt = now.toISOString();
    const { change, timers } = receiptAwaited(sentAt, at);
    return {
      change: {
        ...begun(record, nextSending(record, 'hand', now), actor.subject),
        ...change,
        sentAt: [...record.sentAt, sentAt],
      },
      facts: [takedownSent.of({ open: aboutIt(record) })],
      timers,
    };
  },
});

/** The owner's portal has taken the order. A try of before may have been the one that arrived: `at` is when the owner had it, where it says so. */
export const recordSent = moveOf<Takedown>()({
  input: z.object({ at: z.iso.datetime(), platformReference: z.string().min(1).max(100).optional() }),
  does: (record, { at: sentAt, platformReference }, circumstances) => {
    const { change, timers } = receiptAwaited(sentAt, circumstances);
    return {
      change: {
        ...change,
        sentAt: [...record.sentAt, sentAt],
        ...(platformReference === undefined ? {} : { platformReference }),
      },
      facts: [takedownSent.of({ open: aboutIt(record) })],
      timers,
    };
  },
});

/** Every try was in vain: the whole unit is told at once to send it by hand, and the clock of sending runs on. */
export const noteUndelivered = moveOf<Takedown>()({
  input: z.object({ tries: z.number().int().min(0) }),
  does: (record, { tries }, { now }) => ({
    change: { undelivered: { at: now.toISOString(), tries } },
    notices: [{ code: 'takedown-undelivered', to: unitOf(record) }],
  }),
});
