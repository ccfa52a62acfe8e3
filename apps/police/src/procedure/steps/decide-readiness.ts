import { readinessDecided } from '#libs/contracts';
import { readinessCodes } from '#libs/legal-basis';
import { moveOf, type At, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import type { ReadinessDecision } from '../readiness-items.js';
import { keyOf, readinessOf } from '../readiness/readiness.js';
import { checkIsUnmet, mayBeOverridden, mayBeSaidByHand, reasonNamesNobody } from '../readiness/readiness.rules.js';

const input = z.object({ check: z.enum(readinessCodes), reason: words });

/** Records the decision with exactly what was missing when it was made, and tells oversight of it. */
function decided(
  investigation: Investigation,
  kind: ReadinessDecision['kind'],
  { check, reason }: z.output<typeof input>,
  { now, actor, newId }: At,
): Outcome<Investigation> {
  const id = newId();
  const at = now.toISOString();
  const missing = readinessOf(investigation).find((each) => each.check === check)?.missing ?? [];
  const decision: ReadinessDecision = { id, check, kind, at, by: actor.subject, covers: missing.map(keyOf) };
  const open = { region: investigation.region, decisionId: id, check, kind, missing: missing.length };
  return {
    change: { readinessDecisions: [...investigation.readinessDecisions, decision] },
    sealed: written(investigation, { kind: 'readiness', about: id, at, text: reason }),
    facts: [readinessDecided.of({ open, sealed: { oversight: { reason } } })],
    notices: kind === 'override' ? handlersOf(investigation, 'readiness-overridden') : [],
  };
}

/** The head of unit lets the case go without a check; the prosecutor sees it with the reason (manual, section 5). */
export const overrideReadiness = moveOf<Investigation>()({
  input,
  unseals: true,
  requires: [mayBeOverridden, checkIsUnmet, reasonNamesNobody],
  does: (investigation, given, at) => decided(investigation, 'override', given, at),
});

/** A check does not apply to this case, which the case itself cannot tell. */
export const markNotApplicable = moveOf<Investigation>()({
  input,
  unseals: true,
  requires: [mayBeSaidByHand, checkIsUnmet, reasonNamesNobody],
  does: (investigation, given, at) => decided(investigation, 'not-applicable', given, at),
});
