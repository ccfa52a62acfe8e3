import { caseConcluded, caseReturnedByProsecutor, caseSentToCourt, caseSentToProsecutor } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { careAfterTheEnd } from '../after-the-end.js';
import { instant, words } from '../inputs.js';
import { actionFact, handlersOf, headsOf, milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import { caseIsReady } from '../readiness/readiness.rules.js';

/** Everything that was begun has its end and no blocking check is unmet: the case can be put in order for the prosecutor (CPC 300). */
export const completeCase = moveOf<Investigation>()({
  input: z.object({}),
  requires: caseIsReady,
  does: (investigation) => ({ facts: [actionFact(investigation, 8, 'case-completed', 'cpc-300')] }),
});

/** Something is missing after all. */
export const continueInvestigation = moveOf<Investigation>()({
  input: z.object({ reason: words }),
  unseals: true,
  does: (investigation, { reason }, { now }) => ({
    sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
    facts: [actionFact(investigation, 8, 'investigation-continued', 'cpc-24')],
  }),
});

/**
 * It is looked once more, since a completed case still hears what is late: an answer, a request that was given back, a representative who turns
 * out to be the suspect. What a decision covered stays covered; what is missing besides needs the investigation to go on.
 */
export const sendToProsecutor = moveOf<Investigation>()({
  input: z.object({}),
  requires: caseIsReady,
  does: (investigation) => ({ facts: [caseSentToProsecutor.of({ open: milestoneOf(investigation) })] }),
});

/** Working days to put right what the prosecutor asked for, until the decision itself names a term. */
const returnedForDays = 10;

export const returnedByProsecutor = moveOf<Investigation>()({
  input: z.object({ reason: z.string() }),
  unseals: true,
  does: (investigation, { reason }, { now }) => ({
    sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
    facts: [caseReturnedByProsecutor.of({ open: milestoneOf(investigation) })],
    clocks: { start: [{ rule: 'prosecutor-return', given: { workingDays: returnedForDays } }] },
    notices: [
      ...handlersOf(investigation, 'returned-by-prosecutor'),
      headsOf(investigation.unitId, 'returned-by-prosecutor'),
    ],
  }),
});

export const consentedByProsecutor = moveOf<Investigation>()({
  input: z.object({ reason: z.string() }),
  unseals: true,
  does: (investigation, { reason }, { now }) => ({
    sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
    notices: handlersOf(investigation, 'prosecutor-consented'),
  }),
});

export const sendToCourt = moveOf<Investigation>()({
  input: z.object({}),
  does: (investigation) => ({ facts: [caseSentToCourt.of({ open: milestoneOf(investigation) })] }),
});

/** How it ended. */
export const recordOutcome = moveOf<Investigation>()({
  input: z.object({
    outcome: caseConcluded.open.shape.outcome.exclude(['refused']),
    decidedAt: instant.optional(),
    note: words.optional(),
  }),
  unseals: true,
  does: (investigation, { outcome, decidedAt, note }, { now }) => {
    const at = (decidedAt === undefined ? now : new Date(decidedAt)).toISOString();
    return {
      change: { endedFor: outcome },
      sealed: written(investigation, ...(note === undefined ? [] : [{ kind: 'note' as const, at, text: note }])),
      facts: [caseConcluded.of({ open: { ...milestoneOf(investigation), outcome } })],
      clocks: careAfterTheEnd(investigation),
    };
  },
});
