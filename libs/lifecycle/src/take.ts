import { Problem, type Texts } from '#libs/problems';
import type { AnyInput } from './any.js';
import type { Lifecycle, StepRow } from './lifecycle.js';
import type { Outcome } from './move.js';
import type { RecordCore } from './record.js';
import { may } from './rights.js';
import type { At, Rule } from './rule.js';

/** A step that may be taken now. */
export interface NextStep {
  readonly step: string;
  readonly says: Texts;
  readonly basis: string;
}

/** A step of the actor's that may not be taken now, with the reason. */
export interface BlockedStep extends NextStep {
  readonly code: string;
  readonly why: Texts;
}

/** What needs names or words cannot be done with a record that has none any more. What another agency says is heard all the same. */
const notErased: Rule<RecordCore, AnyInput> = {
  code: 'erased',
  says: {
    en: 'The personal data of this record were destroyed; its number, dates and codes remain',
    ru: 'Персональные данные этой записи уничтожены; сохранены номер, даты и коды',
    kk: 'Бұл жазбаның дербес деректері жойылған; нөмірі, күндері мен кодтары сақталған',
  },
  holds: ({ erased }, _input, { actor }) => erased === undefined || actor.subject === 'system',
};

const rulesOf = <R extends RecordCore>(row: StepRow<R>): readonly Rule<R, AnyInput>[] => [
  ...(row.does.unseals === true ? [notErased] : []),
  ...(row.requires ?? []),
  ...(row.does.requires ?? []),
];

/** What this actor may do next with this record, and why their other steps may not be taken. */
export function whatNext<R extends RecordCore>(
  lifecycle: Lifecycle<R>,
  record: R,
  at: At,
): { next: NextStep[]; blocked: BlockedStep[] } {
  const next: NextStep[] = [];
  const blocked: BlockedStep[] = [];
  for (const [step, row] of Object.entries(lifecycle.steps)) {
    if (row.from.length === 0 || !may(row.by, record, at.actor)) continue;
    const named = { step, says: row.says, basis: row.basis };
    if (!row.from.includes(record.status)) {
      blocked.push({ ...named, code: 'wrong-state', why: lifecycle.states[record.status]?.says ?? row.says });
      continue;
    }
    const unmet = rulesOf(row).find((rule) => rule.looksAtInput !== true && !rule.holds(record, undefined, at));
    if (unmet === undefined) next.push(named);
    else blocked.push({ ...named, code: unmet.code, why: unmet.says });
  }
  return { next, blocked };
}

/**
 * Takes a step: checks state and rules, and answers what becomes of the record. Pure; rights were checked before.
 *
 * @throws Problem `wrong-state` (409) or `rule-unmet` (422), each saying what is allowed instead
 */
export function take<R extends RecordCore>(
  lifecycle: Lifecycle<R>,
  step: string,
  record: R,
  input: unknown,
  at: At,
): { outcome: Outcome<R>; status: string } {
  const row = rowOf(lifecycle, step);
  if (row.from.length > 0 && !row.from.includes(record.status)) {
    throw new Problem('wrong-state', {
      values: { state: record.status },
      allowed: whatNext(lifecycle, record, at).next.map((allowed) => allowed.step),
      rule: step,
    });
  }
  const rules = rulesOf(row);
  for (const [place, rule] of rules.entries()) {
    if (rule.holds(record, input, at)) continue;
    // What is wrong with the input may make later rules meaningless; what is wrong with the record is named whole.
    const others = rules
      .slice(place + 1)
      .filter((other) => other.looksAtInput !== true && !other.holds(record, input, at));
    throw new Problem('rule-unmet', {
      says: rule.says,
      rule: rule.code,
      allowed: whatNext(lifecycle, record, at).next.map((allowed) => allowed.step),
      ...(others.length === 0 ? {} : { unmet: [rule, ...others].map(({ code, says }) => ({ code, says })) }),
    });
  }
  const outcome = row.does.does(record, input, at);
  return { outcome, status: destination(row, step, record, outcome) };
}

/** Whether the state in which a record stands lets a step be taken; neither by whom nor under which rules is asked. */
export const standsFor = <R extends RecordCore>(
  lifecycle: Lifecycle<R>,
  step: string,
  { status }: Pick<R, 'status'>,
): boolean => rowOf(lifecycle, step).from.includes(status);

export function rowOf<R extends RecordCore>(lifecycle: Lifecycle<R>, step: string): StepRow<R> {
  const row = Object.hasOwn(lifecycle.steps, step) ? lifecycle.steps[step] : undefined;
  if (row === undefined) throw new Problem('not-found');
  return row;
}

function destination<R extends RecordCore>(row: StepRow<R>, step: string, record: R, outcome: Outcome<R>): string {
  const allowed = [row.to].flat();
  const chosen = outcome.to ?? allowed[0] ?? 'same';
  if (outcome.to !== undefined && !allowed.includes(outcome.to))
    throw new Error(`${step} may not lead to ${outcome.to}`);
  for (const fact of outcome.facts ?? []) {
    if (row.emits?.some((contract) => contract.type === fact.contract.type) !== true)
      throw new Error(`${step} may not state ${fact.contract.type}`);
  }
  return chosen === 'same' ? record.status : chosen;
}
