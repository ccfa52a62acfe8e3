import { caseResumed, caseSuspended, caseTerminated } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { careAfterTheEnd } from '../after-the-end.js';
import { words } from '../inputs.js';
import { milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import { clockAtResuming } from '../psycholinguistic-term.js';
import { endOrders } from './end-orders.js';

/** The investigation is interrupted; its clocks stand still. */
export const suspend = moveOf<Investigation>()({
  input: z.object({ reasonCode: caseSuspended.open.shape.reasonCode, reason: words }),
  unseals: true,
  does: (investigation, { reasonCode, reason }, { now }) => ({
    sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
    facts: [caseSuspended.of({ open: { ...milestoneOf(investigation), reasonCode } })],
  }),
});

export const resume = moveOf<Investigation>()({
  input: z.object({}),
  does: (investigation, _input, at) => ({
    facts: [caseResumed.of({ open: milestoneOf(investigation) })],
    clocks: clockAtResuming(investigation, at),
  }),
});

/** Stopped by law, with reasons; whoever still works for the case is told. */
export const terminate = moveOf<Investigation>()({
  input: z.object({ reasonCode: caseTerminated.open.shape.reasonCode, reason: words }),
  unseals: true,
  does: (investigation, { reasonCode, reason }, { now }) => {
    const { change, facts } = endOrders(investigation, now);
    return {
      change: { ...change, endedFor: reasonCode },
      sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
      facts: [caseTerminated.of({ open: { ...milestoneOf(investigation), reasonCode } }), ...facts],
      clocks: careAfterTheEnd(investigation),
    };
  },
});
