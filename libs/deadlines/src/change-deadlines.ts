import type { EntityManager } from 'typeorm';
import type { Length, TimeLimit, TimeLimitCode } from '#libs/legal-basis';
import { Problem, type Texts } from '#libs/problems';
import { openStates, type Deadline, type Holder } from './deadline.js';
import { dueAt } from './due-at.js';
import { lawInForce, limitOf, type TermLaw } from './law-in-force.js';
import { recompute } from './recompute.js';

/** A term that has run out is not stopped or made longer any more: its breach stands, whether told already or not. */
const runningOn = `record_id = $1 AND state = 'running' AND due_at >= $2`;

/** Stops the clocks of a record, as an interruption of the investigation does, but for those that run through pauses. */
export const pauseAll = (
  manager: EntityManager,
  recordId: string,
  now: Date,
  law: TermLaw = lawInForce,
): Promise<Deadline[]> =>
  recompute(
    manager,
    { condition: runningOn, values: [recordId, now] },
    ({ rule, startedAt, pauses }) =>
      limitOf(law, rule, startedAt).limit.runsThroughPauses === true
        ? null
        : { pauses: [...pauses, { from: now, to: null }] },
    now,
    law,
  );

/** Lets the stopped clocks of a record run again. */
export const resumeAll = (
  manager: EntityManager,
  recordId: string,
  now: Date,
  law: TermLaw = lawInForce,
): Promise<Deadline[]> =>
  recompute(
    manager,
    { condition: `record_id = $1 AND state = 'paused'`, values: [recordId] },
    ({ pauses }) => ({ pauses: pauses.map((pause) => (pause.to === null ? { from: pause.from, to: now } : pause)) }),
    now,
    law,
  );

/**
 * Makes a running or paused term longer, at most as long as its rule allows.
 *
 * @throws Problem `rule-unmet` with the rule `deadline-not-extendable`, `extension-too-long`, `extension-not-longer` or
 *   `deadline-not-running`
 */
export async function extendDeadline(
  manager: EntityManager,
  recordId: string,
  rule: TimeLimitCode,
  extension: { readonly to: Length },
  now: Date,
  law: TermLaw = lawInForce,
): Promise<Deadline[]> {
  const extended = await recompute(
    manager,
    {
      condition: `record_id = $1 AND rule = $3 AND (state = 'paused' OR state = 'running' AND due_at >= $2)`,
      values: [recordId, now, rule],
    },
    (deadline) => {
      refuseUnlawful(limitOf(law, rule, deadline.startedAt).limit, deadline, extension.to, law);
      return { extensions: [...deadline.extensions, { at: now, to: extension.to }] };
    },
    now,
    law,
  );
  if (extended.length === 0) throw refusal('deadline-not-running');
  return extended;
}

function refuseUnlawful({ extendable }: TimeLimit, deadline: Deadline, to: Length, law: TermLaw): void {
  if (extendable === undefined) throw refusal('deadline-not-extendable');
  const { rule, startedAt, given, extensions } = deadline;
  const dueWith = (...more: Length[]): number =>
    dueAt(rule, startedAt, law, {
      given,
      extensions: [...extensions, ...more.map((length) => ({ at: startedAt, to: length }))],
    }).dueAt?.getTime() ?? 0;
  if (dueWith(to) <= dueWith()) throw refusal('extension-not-longer');
  if (extendable.to !== 'given' && dueWith(to) > dueWith(extendable.to)) throw refusal('extension-too-long');
}

/**
 * The case has become more urgent: rules that have a shorter length for it run anew from now, where that ends earlier.
 */
export const hastenDeadlines = (
  manager: EntityManager,
  recordId: string,
  urgency: 'immediate' | 'urgent',
  now: Date,
  law: TermLaw = lawInForce,
): Promise<Deadline[]> =>
  recompute(
    manager,
    { condition: runningOn, values: [recordId, now] },
    ({ rule, given, dueAt: due }) => {
      if (limitOf(law, rule, now).limit.byUrgency?.[urgency] === undefined) return null;
      const hastened = { startedAt: now, given: { ...given, urgency }, pauses: [], extensions: [] };
      return (dueAt(rule, now, law, hastened).dueAt ?? now) < (due ?? now) ? hastened : null;
    },
    now,
    law,
  );

/** The record has a new holder: whoever holds it is told of its open deadlines from now on. */
export async function handDeadlinesTo(
  manager: Pick<EntityManager, 'query'>,
  recordId: string,
  holder: Holder,
): Promise<void> {
  await manager.query(
    `UPDATE deadlines SET assignee = $2, unit_id = $3, region = $4 WHERE record_id = $1 AND state IN ${openStates}`,
    [recordId, holder.assignee, holder.unitId, holder.region],
  );
}

const refusals = {
  'deadline-not-extendable': {
    en: 'This time limit cannot be extended.',
    ru: 'Этот срок не продлевается.',
    kk: 'Бұл мерзім ұзартылмайды.',
  },
  'extension-too-long': {
    en: 'The extension is longer than the law allows.',
    ru: 'Продление больше, чем допускает закон.',
    kk: 'Ұзарту заң рұқсат еткеннен ұзақ.',
  },
  'extension-not-longer': {
    en: 'With this extension the time limit would not end later than it does.',
    ru: 'С таким продлением срок не закончится позже, чем сейчас.',
    kk: 'Мұндай ұзартумен мерзім қазіргіден кеш аяқталмайды.',
  },
  'deadline-not-running': {
    en: 'There is no such time limit running: it has ended or has run out.',
    ru: 'Такой срок сейчас не идёт: он завершён или истёк.',
    kk: 'Мұндай мерзім қазір жүріп жатқан жоқ: ол аяқталған немесе өтіп кеткен.',
  },
} as const satisfies Record<string, Texts>;

const refusal = (rule: keyof typeof refusals): Problem => new Problem('rule-unmet', { rule, says: refusals[rule] });
