import { prosecutorDecided } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Decision, DecisionSupply } from '../decision.js';

export const decide = moveOf<Decision>()({
  input: z.object({
    chainId: z.uuid(),
    decision: z.enum(['return', 'to-court']),
    reason: z.string().trim().min(1).max(20_000),
  }),
  does: (_record, { decision, reason }, at) => {
    const { excluded, number } = at.supplied as DecisionSupply;
    return {
      change: { excluded, number },
      facts: [prosecutorDecided.of({ open: { decision }, sealed: { police: { reason } } })],
    };
  },
});
