import { readinessCodes, readinessConditions, type ReadinessCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import type { Investigation } from '../investigation.js';
import type { ReadinessDecision } from '../readiness-items.js';
import type { Found, Missing } from './check.js';
import * as ofEvidence from './evidence.checks.js';
import * as ofPeople from './people.checks.js';
import * as ofProcedure from './procedure.checks.js';

/** How each condition is looked for in a case. */
// prettier-ignore
const looks: Readonly<Record<ReadinessCode, (investigation: Investigation) => Found>> = {
  'hashed-at-acquisition': ofEvidence.hashedAtAcquisition,
  'protocol-complete': ofEvidence.protocolComplete,
  'custody-unbroken': ofEvidence.custodyUnbroken,
  'server-original': ofEvidence.serverOriginal,
  'acquisition-filmed': ofEvidence.acquisitionFilmed,
  'account-attributed': ofEvidence.accountAttributed,
  'interview-lawful': ofPeople.interviewLawful,
  'representative-not-suspect': ofPeople.representativeNoSuspect,
  'suspect-identified': ofPeople.suspectIdentified,
  'juvenile-inspector': ofPeople.juvenileInspector,
  'psycholinguistic-in-time': ofProcedure.psycholinguistic,
  'conclusions-in': ofProcedure.conclusions,
  'qualification-considered': ofProcedure.qualification,
  'other-accounts-searched': ofProcedure.otherAccounts,
  'child-identity-protected': ofProcedure.identityProtected,
  'requests-documented': ofProcedure.requestsDocumented,
};

export interface CheckState {
  readonly check: ReadinessCode;
  readonly state: 'met' | 'not-met' | 'not-applicable' | 'overridden';
  readonly blocking: boolean;
  readonly missing: readonly Missing[];
  /** Why it does not apply, where the case itself tells. */
  readonly reason?: Texts;
  /** The decision on which the state rests, and whether one was made that does not cover what is missing now. */
  readonly decision?: ReadinessDecision;
  readonly outgrown: boolean;
}

export const keyOf = ({ what, id }: Missing): string => (id === undefined ? what : `${what} ${id}`);

function stateOf(investigation: Investigation, code: ReadinessCode): CheckState {
  const found = looks[code](investigation);
  const base = { check: code, blocking: readinessConditions[code].blocking, missing: [], outgrown: false };
  if (found.state === 'met') return { ...base, state: 'met' };
  if (found.state === 'not-applicable') return { ...base, state: 'not-applicable', reason: found.reason };
  const { missing } = found;
  const keys = missing.map(keyOf);
  const decisions = investigation.readinessDecisions.filter((each) => each.check === code);
  const decision = decisions.findLast(({ covers }) => {
    const covered = new Set(covers);
    return keys.every((key) => covered.has(key));
  });
  if (decision === undefined) return { ...base, state: 'not-met', missing, outgrown: decisions.length > 0 };
  return { ...base, state: decision.kind === 'override' ? 'overridden' : 'not-applicable', missing, decision };
}

/** Asked several times about the same record in one command: each record is looked at once. */
const looked = new WeakMap<Investigation, readonly CheckState[]>();

/** How ready a case is for the prosecutor: every check with its state and what is missing. */
export function readinessOf(investigation: Investigation): readonly CheckState[] {
  const known = looked.get(investigation);
  if (known !== undefined) return known;
  const states = readinessCodes.map((code) => stateOf(investigation, code));
  looked.set(investigation, states);
  return states;
}
