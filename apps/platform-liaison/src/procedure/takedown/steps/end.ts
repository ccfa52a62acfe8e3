import {
  narrative,
  takedownEnd,
  takedownEnded,
  takedownRefusal,
  takedownRefused,
  takedownRemoved,
} from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { proofAttached, receiptTermIsOver } from '../takedown.rules.js';
import { aboutIt, unitOf, withNote, type Takedown } from '../takedown.js';

/** A proof lies in the vault and belongs to this order from now on. */
export const attachFile = moveOf<Takedown>()({
  input: z.object({ itemId: z.uuid(), size: z.number().int(), sha256: z.string(), mediaType: z.string() }),
  does: (record, file) => ({ change: { files: [...record.files, file] } }),
});

/** The material is gone: shown by a file, or by a look at the page, of which the note says what was seen. */
export const recordRemoval = moveOf<Takedown>()({
  input: z.strictObject({ how: z.enum(['recheck', 'file']), note: narrative.min(1) }),
  unseals: true,
  requires: [proofAttached],
  does: (record, { how, note }, { now }) => {
    const late = record.missedAt !== undefined;
    return {
      change: { removal: { at: now.toISOString(), how, late } },
      sealed: withNote(record, now, note),
      facts: [takedownRemoved.of({ open: { ...aboutIt(record), how, late } })],
    };
  },
});

/** Nothing stands there any more before an order went out. */
export const recordGone = moveOf<Takedown>()({
  input: z.strictObject({ note: narrative.min(1) }),
  unseals: true,
  does: (record, { note }, { now }) => {
    // An order that is repeated may have been missed before.
    const gone = { how: 'gone-already', late: record.missedAt !== undefined } as const;
    return {
      change: { removal: { at: now.toISOString(), ...gone } },
      sealed: withNote(record, now, note),
      facts: [takedownRemoved.of({ open: { ...aboutIt(record), ...gone } })],
    };
  },
});

/** The owner refuses: the unit decides whether the order is repeated or ends otherwise. */
export const recordRefusal = moveOf<Takedown>()({
  input: z.strictObject({ reasonCode: takedownRefusal, reason: narrative.min(1) }),
  unseals: true,
  does: (record, { reasonCode, reason }, { now }) => ({
    change: { refusedBecause: reasonCode },
    sealed: withNote(record, now, reason),
    facts: [takedownRefused.of({ open: { ...aboutIt(record), reasonCode } })],
    notices: [{ code: 'takedown-refused', to: unitOf(record) }],
  }),
});

/** The owner will not: what was done instead is said, so that the order does not end in silence. */
export const endWithoutRemoval = moveOf<Takedown>()({
  input: z.strictObject({ reasonCode: takedownEnd, note: narrative.min(1) }),
  unseals: true,
  requires: [receiptTermIsOver],
  does: (record, { reasonCode, note }, { now }) => ({
    change: { endedBecause: reasonCode },
    sealed: withNote(record, now, note),
    facts: [takedownEnded.of({ open: { ...aboutIt(record), reasonCode } })],
  }),
});
