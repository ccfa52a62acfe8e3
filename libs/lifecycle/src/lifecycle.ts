import type { ProvisionCode, TimeLimitCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import type { By } from './actor.js';
import type { AnyInput, AnyRecord } from './any.js';
import type { Move } from './move.js';
import type { RecordCore } from './record.js';
import type { Rule } from './rule.js';

/** One row of the table: everything that is true of a step, in one place. */
export interface StepRow<R, S extends string = string> {
  /** What the step is called, as the words on its button. */
  readonly says: Texts;
  /** States in which it may be taken; empty for a step that creates the record. */
  readonly from: readonly S[];
  /** The state that it leads to; `same` stays; several where the move decides. */
  readonly to: S | 'same' | readonly (S | 'same')[];
  readonly by: By;
  /** It asks for a second factor that was given a short time ago. */
  readonly stepUp?: true;
  /** Provision of the register by which it is taken. */
  readonly basis: ProvisionCode;
  /** Types of the events that it may state. */
  readonly emits?: readonly { readonly type: string }[];
  /** Clocks that it starts, meets, or touches, by code of the time limit. */
  readonly starts?: readonly TimeLimitCode[];
  readonly meets?: readonly TimeLimitCode[];
  /** Pauses, resumes or cancels every open clock of the record. */
  readonly clocks?: 'pause' | 'resume' | 'cancel';
  /** Clocks that go on when it cancels all the others. */
  readonly keeps?: readonly TimeLimitCode[];
  readonly requires?: readonly Rule<R, AnyInput>[];
  readonly does: Move<R>;
}

export interface Lifecycle<R extends RecordCore = AnyRecord, S extends string = string> {
  readonly initial: S;
  readonly states: Readonly<Record<S, State>>;
  readonly steps: Readonly<Record<string, StepRow<R, S>>>;
}

export interface State {
  readonly says: Texts;
  /** Nothing is to be done any more. A grant that a hand-over created runs out from here on. */
  readonly final?: boolean;
  /** The hand-over was taken back or given away: a grant ends at once. */
  readonly revokes?: boolean;
}

/**
 * Declares a lifecycle and walks its graph.
 *
 * @throws when a state cannot be reached, or nothing leads out of one that is not final
 */
export const lifecycleOf =
  <R extends RecordCore>() =>
  <
    const S extends Readonly<Record<string, State>>,
    const T extends Readonly<Record<string, StepRow<R, keyof S & string>>>,
  >(table: {
    readonly initial: keyof S & string;
    readonly states: S;
    readonly steps: T;
  }): { readonly initial: keyof S & string; readonly states: S; readonly steps: T } => {
    const findings = graphFindings(table);
    if (findings.length > 0)
      throw new Error(`lifecycle refused:\n${findings.map((finding) => `  - ${finding}`).join('\n')}`);
    return table;
  };

/** What is wrong with the graph of a lifecycle; empty when all is well. */
export function graphFindings(lifecycle: Lifecycle): string[] {
  const findings: string[] = [];
  const reached = new Set<string>([lifecycle.initial]);
  const targets = (row: StepRow<AnyRecord>, from: string): string[] =>
    [row.to].flat().map((to) => (to === 'same' ? from : to));
  for (let grew = true; grew;) {
    grew = false;
    for (const row of Object.values(lifecycle.steps)) {
      for (const from of row.from.length === 0 ? [lifecycle.initial] : row.from) {
        if (!reached.has(from)) continue;
        for (const to of targets(row, from)) {
          if (reached.has(to)) continue;
          reached.add(to);
          grew = true;
        }
      }
    }
  }
  for (const [state, { final }] of Object.entries(lifecycle.states)) {
    if (!reached.has(state)) findings.push(`state ${state} cannot be reached`);
    const leavesIt = Object.values(lifecycle.steps).some(
      (row) => row.from.includes(state) && targets(row, state).some((to) => to !== state),
    );
    if (final !== true && !leavesIt) findings.push(`nothing leads out of state ${state}`);
  }
  return findings;
}
