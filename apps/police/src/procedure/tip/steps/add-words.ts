import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { words as typed } from '../../inputs.js';
import { dutyOfficersOf } from '../../investigation.facts.js';
import { personalOf, type Tip } from '../tip.js';
import { receivedFact, waitingAt } from './arrive.js';

/** Tells the case that a tip became, or to which it was added, what came later. */
export const tellCase = 'tell-case';

/** A tip that was dismissed waits for an officer again. */
export const waitingAgain = (tip: Tip) => ({
  to: 'received' as const,
  facts: [receivedFact(tip)],
  notices: waitingAt(tip, tip.unitId),
  clocks: { start: [{ rule: 'triage-tip' as const }] },
});

/**
 * Whoever has the code wrote again. It reaches whoever has the matter now: once that is a case it stands there alone, for those who work on it.
 * A tip that was dismissed is looked at anew: what was unfounded yesterday may be a child's cry today.
 */
export const addWords = moveOf<Tip>()({
  input: z.object({ words: typed }),
  unseals: true,
  does: (tip, input, { now }) => {
    const change = { additions: tip.additions + 1 };
    if (tip.investigationId !== undefined) {
      const payload = { investigationId: tip.investigationId, number: tip.number, words: input.words };
      return { to: 'same', change, effects: [{ kind: tellCase, payload }] };
    }
    const personal = personalOf(tip);
    const words = [...personal.words, { at: now.toISOString(), text: input.words }];
    const added = { to: 'same', change, sealed: { ...personal, words } };
    // What the expert group has stands with the police still: they may make a case of it.
    if (tip.status !== 'dismissed') return { ...added, notices: [dutyOfficersOf(tip.unitId, 'tip-grew')] };
    return { ...added, ...waitingAgain(tip) };
  },
});
