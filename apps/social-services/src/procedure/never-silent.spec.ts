import type { Actor, ClockStart, Outcome } from '#libs/lifecycle';
import { rowOf, whatNext } from '#libs/lifecycle';
import fc from 'fast-check';
import {
  at,
  bySystem,
  coordinator,
  girl,
  inputs,
  lifecycle,
  now,
  refusal,
  support,
  take1,
  worker,
} from '../../test/given.js';
import type { Support, SupportKind } from './support.js';

/** What a record and its clocks become; terms do not run out here, so `open` and `running` are the same. */
interface Kept {
  readonly record: Support;
  readonly clocks: readonly string[];
}
const colleague: Actor = { ...coordinator, subject: worker, roles: ['social-worker'] };
const again = {
  at: now.toISOString(),
  from: 'school',
  child: girl,
  needs: 'Help.',
  exclusions: [],
  excludedSubjects: [],
};

/** The same as the service does with the database: met, cancelled, then begun. A clock twice is a fault of the table. */
function clocksAfter(step: string, before: readonly string[], { clocks = {} }: Outcome<Support>): readonly string[] {
  const row = rowOf(lifecycle, step);
  const ended: readonly string[] = [...(row.meets ?? []), ...(clocks.meet ?? []), ...(clocks.cancel ?? [])];
  const left = before
    .filter((rule) => !ended.includes(rule))
    .filter((rule) => row.clocks !== 'cancel' || (row.keeps ?? []).some((kept) => kept === rule));
  const own = clocks.start ?? [];
  const always = (row.starts ?? []).filter((rule) => own.every((each) => each.rule !== rule));
  const begun: ClockStart[] = [...always.map((rule) => ({ rule })), ...own];
  return [
    ...left,
    ...begun.filter(({ rule, unless }) => unless === undefined || !left.includes(rule)).map(({ rule }) => rule),
  ];
}

function taken({ record, clocks }: Kept, step: string, input: unknown = inputs[step] ?? {}): Kept {
  const circumstances = ['arrive', 'joinRequest', 'childCameOfAge'].includes(step)
    ? bySystem
    : at(rowOf(lifecycle, step).by.coordinator === undefined ? colleague : coordinator);
  const { outcome, record: next } = take1(record, step, input, circumstances);
  return { record: next, clocks: clocksAfter(step, clocks, outcome) };
}

const arrived = (more: Partial<Support> = {}): Kept => taken({ record: support(more), clocks: [] }, 'arrive');
const through = (steps: readonly string[], from = arrived()): Kept =>
  steps.reduce((kept, step) => taken(kept, step), from);
const toPlan = ['accept', 'assign', 'askConsent', 'recordConsent', 'assess', 'agreePlan'];

describe('support never stops in silence', () => {
  it.each<[string, string[], SupportKind, string[]]>([
    ['an agreed plan is looked at again, before any session', toPlan, 'rehabilitation', ['plan-review']],
    ['and the first session does not put that off', [...toPlan, 'scheduleSession'], 'rehabilitation', ['plan-review']],
    ['after a review it is decided', [...toPlan, 'scheduleSession', 'review'], 'rehabilitation', ['after-review']],
    [
      'a session held meanwhile decides nothing',
      [...toPlan, 'scheduleSession', 'review', 'holdSession'],
      'rehabilitation',
      ['after-review'],
    ],
    [
      'a plan agreed anew is looked at again',
      [...toPlan, 'scheduleSession', 'review', 'agreePlan'],
      'rehabilitation',
      ['plan-review'],
    ],
    ['so is one that goes on', [...toPlan, 'scheduleSession', 'review', 'goOn'], 'rehabilitation', ['plan-review']],
    [
      'what began in danger waits for consent and for the first session',
      ['accept', 'assign', 'startWithoutConsent'],
      'urgent',
      ['urgent-support', 'rehabilitation-consent'],
    ],
    [
      'and is looked at again since the child was seen',
      ['accept', 'assign', 'startWithoutConsent', 'holdSession', 'recordConsent'],
      'urgent',
      ['plan-review'],
    ],
    [
      'a child who was seen and moves is waited for',
      ['accept', 'assign', 'startWithoutConsent', 'holdSession', 'transfer', 'accept'],
      'urgent',
      ['plan-review'],
    ],
  ])('%s', (_name, steps, kind, clocks) => {
    expect(through(steps, arrived({ kind })).clocks).toEqual(clocks);
  });

  it('on no way whatever: where something is left to do a clock runs, and none runs twice', () => {
    const choice = fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom<SupportKind>('urgent', 'rehabilitation'), choice, (kind, choices) => {
        let kept = arrived({ kind });
        for (const choose of choices) {
          const offered = [coordinator, colleague].flatMap((actor) =>
            whatNext(lifecycle, kept.record, at(actor)).next.map(({ step }) => step),
          );
          const possible = [...new Set(offered)].filter((step) => inputs[step] !== undefined || free.includes(step));
          if (kept.record.status !== 'closed') possible.push('joinRequest');
          const step = possible[choose % Math.max(possible.length, 1)];
          if (step === undefined) break;
          const next = trying(kept, step);
          if (next === undefined) continue;
          kept = next;
          const waits = kept.record.status !== 'closed' && kept.record.status !== 'declined';
          if (waits !== kept.clocks.length > 0 || new Set(kept.clocks).size < kept.clocks.length)
            throw new Error(`${kind}: after ${step}, ${kept.record.status} has the clocks [${kept.clocks.join(', ')}]`);
        }
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
});

const free = ['accept', 'goOn', 'reopen'];
/** The step with the input of a request for it; undefined where a rule refuses that input. */
function trying(kept: Kept, step: string): Kept | undefined {
  const input = step === 'joinRequest' ? again : step === 'transfer' ? away(kept.record) : inputs[step];
  let next: Kept | undefined;
  const { code } = refusal(() => (next = taken(kept, step, input ?? {})));
  if (code !== 'none' && code !== 'rule-unmet') throw new Error(`${step}: ${code}`);
  return next;
}
const away = ({ region }: Support) => ({ toRegion: region === 'KZ-35' ? 'KZ-75' : 'KZ-35', reason: 'Invented.' });

describe('the school', () => {
  const plan = arrived({ status: 'arrived' });
  const meeting = (kept: Kept, met = true): Kept =>
    kept.record.goals.reduce(
      (each, { goalId }) => taken(each, 'recordProgress', { measure: 8, goalId, goalMet: met }),
      kept,
    );
  const underWay = through([...toPlan, 'scheduleSession'], plan);

  it('is to be told once every goal is met, and no longer when there are new ones', () => {
    const met = meeting(underWay);
    expect(met.clocks).toEqual(['plan-review', 'tell-school']);
    expect(taken(met, 'recordProgress').clocks).toEqual(['plan-review', 'tell-school']);
    expect(through(['continueAtSchool'], met).clocks).toEqual(['plan-review']);
    expect(through(['review', 'agreePlan'], met).clocks).toEqual(['plan-review']);
    expect(meeting(met, false).clocks).toEqual(['plan-review']);
  });

  it('is not told twice, and where none knows of the child none is to be told', () => {
    expect(meeting(through(['continueAtSchool'], underWay)).clocks).toEqual(['plan-review']);
    const none = { ...underWay, record: { ...underWay.record, withoutSchool: true } };
    expect(meeting(none).clocks).toEqual(['plan-review']);
  });
});

describe('a child whom nobody has seen', () => {
  const closing = (record: Support, more: object) =>
    refusal(() => take1(record, 'close', { nothingContinues: true, ...more })).rule;

  it.each(['accepted', 'consented'])('is not let go of without a reason: %s', (status) => {
    const record = support({ status });
    expect(closing(record, { result: 'other' })).toBe('reason-not-given');
    expect(closing(record, { result: 'other', note: '  ' })).toBe('reason-not-given');
    expect(closing(record, { result: 'other', note: 'Asked for by mistake.' })).toBeUndefined();
    expect(closing(record, { result: 'moved-away' })).toBeUndefined();
    const seen = { sessionId: worker, at: now.toISOString(), kind: 'talk', with: null, state: 'held' as const };
    expect(closing({ ...record, sessions: [seen] }, { result: 'other' })).toBeUndefined();
  });
});
