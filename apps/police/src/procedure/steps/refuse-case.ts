import { checkRefused } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import { milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import { endOrders } from './end-orders.js';

/** A reasoned refusal, of which school and prosecutor learn. Nobody falsely named is found by it later. */
export const refuseCase = moveOf<Investigation>()({
  input: z.object({ reasonCode: checkRefused.open.shape.reasonCode, reason: words }),
  unseals: true,
  does: (investigation, { reasonCode, reason }, { now }) => {
    const { change, facts } = endOrders(investigation, now);
    const isUnfounded = reasonCode === 'malicious' || reasonCode === 'unfounded';
    return {
      change: { ...change, endedFor: reasonCode, ...(isUnfounded ? { marks: [] } : {}) },
      sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
      facts: [
        checkRefused.of({ open: { ...milestoneOf(investigation), reasonCode }, sealed: { school: { reason } } }),
        ...facts,
      ],
    };
  },
});
