import { supportAccepted } from '#libs/contracts';
import { moveOf, type ClockStart } from '#libs/lifecycle';
import { z } from 'zod';
import { openPart, type Support } from '../support.js';

/** The centre has the child. A consent that still stands, after a transfer, is not asked for again. */
export const accept = moveOf<Support>()({
  input: z.strictObject({}),
  does: (record) => ({
    facts: [supportAccepted.of({ open: openPart(record) })],
    to: record.consent === null ? 'accepted' : 'consented',
    clocks: { start: clocksOf(record) },
  }),
});

function clocksOf({ kind, consent, transfers, sessions }: Support): ClockStart[] {
  if (kind === 'rehabilitation') return [{ rule: consent === null ? 'rehabilitation-consent' : 'assessment' }];
  if (transfers.length === 0) return [];
  // The clock of urgent support runs from its arrival on, through every transfer. Versions before this one ended it there, although nobody had seen the child.
  const isSeen = sessions.some(({ state }) => state === 'held');
  return [{ rule: isSeen ? 'plan-review' : 'urgent-support', unless: 'open' }];
}
