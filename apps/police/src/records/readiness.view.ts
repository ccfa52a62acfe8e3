import { readinessChanged, type Fact } from '#libs/contracts';
import { cite, readinessConditions } from '#libs/legal-basis';
import type { z } from 'zod';
import type { readinessAnswer, readinessSummaryAnswer } from './investigation.answers.js';
import type { Investigation } from '../procedure/investigation.js';
import type { ReadinessDecision } from '../procedure/readiness-items.js';
import { readinessOf, type CheckState } from '../procedure/readiness/readiness.js';
import { inIntake } from '../procedure/investigation.states.js';

/** Every check with what it asks for, where it stands, what is missing, what would meet it, and on what it rests. */
export function readinessView(investigation: Investigation): z.output<typeof readinessAnswer> {
  return {
    ...readinessSummary(investigation),
    checks: readinessOf(investigation).map(({ check, decision, ...state }) => {
      const { says, metBy, basis, overridable, byHand } = readinessConditions[check];
      return {
        check,
        ...state,
        says,
        metBy,
        basis: { code: basis, cited: cite(basis) },
        overridable,
        byHand,
        decision: decision === undefined ? null : withoutCover(decision),
      };
    }),
  };
}

const withoutCover = ({ covers: _covers, ...decision }: ReadinessDecision): Omit<ReadinessDecision, 'covers'> =>
  decision;

/** What stands on the page of a case. */
export function readinessSummary(investigation: Investigation): z.output<typeof readinessSummaryAnswer> {
  const states = readinessOf(investigation);
  const of = (state: CheckState['state']): string[] =>
    states.filter((each) => each.state === state).map(({ check }) => check);
  return {
    ready: !states.some(({ blocking, state }) => blocking && state === 'not-met'),
    met: of('met').length,
    notMet: of('not-met'),
    notApplicable: of('not-applicable'),
    overridden: of('overridden'),
  };
}

const untold: ReadonlySet<string> = new Set([...inIntake, 'refused', 'terminated']);

const toldOf = (investigation: Investigation) =>
  readinessOf(investigation).map(({ check, state, blocking, missing }) => ({
    check,
    state,
    blocking,
    basis: readinessConditions[check].basis,
    missing: missing.length,
  }));

/** Oversight learns what became of the readiness of a case by a step, if anything did; from its registration to its end. */
export function readinessFacts(investigation: Investigation, before: Investigation | undefined): readonly Fact[] {
  if (untold.has(investigation.status)) return [];
  const checks = toldOf(investigation);
  const wasTold = before !== undefined && !untold.has(before.status);
  if (wasTold && JSON.stringify(toldOf(before)) === JSON.stringify(checks)) return [];
  return [readinessChanged.of({ open: { region: investigation.region, checks } })];
}
