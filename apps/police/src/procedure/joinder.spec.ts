import fc from 'fast-check';
import {
  caseConcluded,
  caseJoined,
  caseSentToProsecutor,
  caseSevered,
  caseTerminated,
  type Fact,
} from '#libs/contracts';
import { Problem } from '#libs/problems';
import { rowOf, type Outcome, type StepRow } from '#libs/lifecycle';
import {
  actors,
  arrived,
  after,
  ids,
  newId,
  now,
  taking,
  ways,
  type StepName,
  type Taken,
  type TakenThen,
} from '../../test/given.js';
import { caseReferenceOf } from './investigation.facts.js';
import { investigationLifecycle } from './investigation.lifecycle.js';
import type { Investigation } from './investigation.js';
import { isLive } from './joinder-items.js';
import { clockWhile, clocksOfWaiting } from './waiting.js';

const reason = 'One suspect.';
const uuid = (n: number): string => `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`;
type Step = Exclude<Taken, string>;
const suspect: Step = ['identifySuspect', { relation: 'stranger', minor: false, person: {}, attribution: 'By IP.' }];
const unheard: Step = ['planInterview', { advice: 'not-at-all', adviceText: 'Not now.' }];

/** What the evidence of each case needs by itself before it can be completed. */
const attributed: readonly TakenThen[] = [
  ['searchOtherAccounts', { platforms: ['whatsapp'], result: 'nothing-found', protocol: 'Nothing else was found.' }],
  [
    'recordEvidence',
    {
      kind: 'ip-log',
      sha256: 'c'.repeat(64),
      how: 'handed-over',
      fromWhom: 'By the operator.',
      acquiredAt: now.toISOString(),
      medium: { kind: 'write-once-disc' },
    },
  ],
  ({ accounts, evidence }) => [
    'attributeAccount',
    {
      accountId: accounts[0]?.id,
      to: { kind: 'other' },
      data: ['ip'],
      evidenceIds: [evidence[0]?.id],
      grounds: 'The address.',
    },
  ],
];

/** What the service does with the clocks of waiting: met, cancelled, then begun. */
function stillWaiting(
  before: readonly string[],
  row: Pick<StepRow<Investigation>, 'meets' | 'starts' | 'clocks'>,
  { clocks = {} }: Outcome<Investigation>,
): readonly string[] {
  const ended: readonly string[] = [...(row.meets ?? []), ...(clocks.meet ?? [])];
  const left = (clocks.all ?? row.clocks) === 'cancel' ? [] : before.filter((rule) => !ended.includes(rule));
  const begun = [...(row.starts ?? []), ...(clocks.start ?? []).map(({ rule }) => rule)];
  return [...new Set([...left, ...begun.filter((rule) => clocksOfWaiting.includes(rule))])];
}

/** Cases of one agency and the timers that one sets for another, fired in whatever order. */
class Agency {
  readonly cases = new Map<string, Investigation>();
  readonly facts = new Map<string, Fact[]>();
  /** Of each case the clocks that run while it waits for others. */
  private readonly waiting = new Map<string, readonly string[]>();
  private timers: { recordId: string; step: StepName; input: object }[] = [];

  /** @param n which of them; each has a unit and an investigator of its own */
  open(n: number): string {
    const id = uuid(n);
    const whole = {
      ...after(arrived(), ...ways.registered, ...ways.open, ...attributed),
      id,
      chainId: uuid(100 + n),
      unitId: uuid(200 + n),
    };
    const people = [{ subject: uuid(300 + n), as: 'assignee' as const }];
    this.cases.set(id, { ...whole, people, registration: { ...whole.registration, number: `26-KZ75-00${String(n)}` } });
    return id;
  }

  of(id: string): Investigation {
    const found = this.cases.get(id);
    if (found === undefined) throw new Error('no such case');
    return found;
  }

  take(id: string, [step, input, given]: Step, actor = actors.agency): void {
    const here = this.of(id);
    const supplied = given ?? this.supplied(here, step, input);
    const { outcome, after: next } = taking(here, [step, input, supplied], actor);
    this.cases.set(id, next);
    this.waiting.set(id, stillWaiting(this.waitsFor(id), rowOf(investigationLifecycle, step), outcome));
    this.facts.set(id, [...(this.facts.get(id) ?? []), ...(outcome.facts ?? [])]);
    for (const { kind, recordId = id, payload } of outcome.timers ??
      ([] as NonNullable<Outcome<Investigation>['timers']>)) {
      const { step: next_, input: more = {} } = (payload ?? {}) as { step: StepName; input?: object };
      if (kind === 'step' && this.cases.has(recordId)) this.timers.push({ recordId, step: next_, input: more });
    }
  }

  /** A person's step; one that is refused is as if it had not been tried. */
  try(id: string, taken: Step, actor = actors.agency): string {
    try {
      this.take(id, taken, actor);
      return this.of(id).status;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.code === 'rule-unmet' ? (error.details.rule ?? error.code) : error.code;
    }
  }

  fire(choose: (among: number) => number = () => 0, most = 10_000): void {
    for (let fired = 0; this.timers.length > 0 && fired < most; fired += 1) {
      const [timer] = this.timers.splice(choose(this.timers.length), 1);
      if (timer !== undefined && timer.step !== 'lookForLinks') this.try(timer.recordId, [timer.step, timer.input]);
    }
  }

  private supplied(here: Investigation, step: string, input: object): object {
    const mainId = step === 'joinInto' ? (input as { mainId: string }).mainId : here.joinedTo?.mainId;
    const main = mainId === undefined ? undefined : this.of(mainId);
    return {
      ...(main === undefined
        ? {}
        : {
            main: {
              ...main,
              caseNumber: caseReferenceOf(main),
              assignees: main.people.filter((person) => person.as === 'assignee').map(({ subject }) => subject),
              isOnItsOwn: main.joinedTo === null,
              joinsUs: main.joinders.some((each) => each.with === here.id && isLive(each)),
            },
          }),
      joined: here.joinders.map((each) => {
        const other = this.of(each.with);
        return { ...other, followsUs: other.joinedTo?.mainId === here.id };
      }),
    };
  }

  /** Both sides know of one another and agreed. */
  match(one: string, other: string): void {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const agreed = {
        id: newId(),
        with: there,
        on: ['account'] as const,
        foundAt: '',
        changedAt: '',
        ours: { says: 'agreed', round: 1 },
        theirs: { says: 'requested', round: 1 },
        excluded: [],
      } as const;
      this.cases.set(here, { ...this.of(here), matches: [...this.of(here).matches, agreed] });
    }
  }

  join(main: string, other: string): void {
    const matchId = this.of(main).matches.find((match) => match.with === other)?.id;
    this.take(main, ['proposeJoinder', { matchId, reason }]);
    this.take(main, ['approveJoinder', { joinderId: this.of(main).joinders.at(-1)?.id }], actors.head);
  }

  waitsFor(id: string): readonly string[] {
    return this.waiting.get(id) ?? [];
  }

  /** The case that waits on its own without a clock, or no longer waits and has one. */
  forgotten(): string | undefined {
    for (const [id, { status, joinedTo }] of this.cases) {
      const clocks = this.waitsFor(id);
      const clock = Object.entries(clockWhile).find(([state]) => state === status)?.[1];
      if (clock === undefined ? clocks.length > 0 : joinedTo === null && !clocks.includes(clock))
        return `${id}: ${status} with [${clocks.join(', ')}]`;
    }
    return undefined;
  }

  told(id: string): string[] {
    return (this.facts.get(id) ?? []).map(({ contract }) => contract.type);
  }
}

function joinedCases(count: number, proposer = true): { agency: Agency; main: string; others: string[] } {
  const agency = new Agency();
  const [main = '', ...others] = Array.from({ length: count + 1 }, (_, n) => agency.open(n));
  if (proposer) agency.take(main, suspect);
  for (const other of others) {
    agency.match(main, other);
    agency.join(main, other);
  }
  agency.fire();
  return { agency, main, others };
}

const complete = (agency: Agency, id: string): void => {
  agency.take(id, ['addJuvenileInspector', { subjects: [ids.inspector] }]);
  agency.take(id, unheard);
  agency.take(id, ['completeCase', {}]);
  agency.fire();
};

describe('the joinder of cases', () => {
  it('needs both owners’ agreement, a suspect, and a head who did not propose it', () => {
    const agency = new Agency();
    const [main, other] = [agency.open(0), agency.open(1)];
    agency.match(main, other);
    const [{ id: matchId } = { id: '' }] = agency.of(main).matches;
    const propose = ['proposeJoinder', { matchId, reason }] as const;
    expect(agency.try(main, propose)).toBe('suspect-unknown');
    agency.take(main, suspect);
    const silent = {
      ...agency.of(main),
      matches: agency.of(main).matches.map((each) => ({ ...each, ours: { says: 'nothing', round: 0 } as const })),
    };
    agency.cases.set(main, silent);
    expect(agency.try(main, propose)).toBe('match-not-agreed');
    agency.cases.set(main, { ...silent, matches: [] });
    agency.match(main, other);
    const again = ['proposeJoinder', { matchId: agency.of(main).matches[0]?.id, reason }] as const;
    agency.take(main, again, actors.head);
    const approve = ['approveJoinder', { joinderId: agency.of(main).joinders[0]?.id }] as const;
    expect(agency.try(main, approve, actors.head)).toBe('own-proposal');
    expect(agency.try(main, again)).toBe('joinder-proposed-already');
  });

  it('leaves each child a chain of its own, under the number, the unit and the people of the case that leads', () => {
    const { agency, main, others } = joinedCases(2);
    for (const other of others) {
      const joined = agency.of(other);
      expect(joined).toMatchObject({ status: 'open', unitId: agency.of(main).unitId, joinedTo: { mainId: main } });
      expect(joined.people).toEqual(expect.arrayContaining(agency.of(main).people));
      expect(caseReferenceOf(joined)).toBe(agency.of(main).registration.number);
      expect(agency.told(other)).toContain(caseJoined.type);
    }
    expect(agency.of(main).joinders.map(({ status }) => status)).toEqual(['joined', 'joined']);
    expect(agency.told(main).filter((type) => type === caseJoined.type)).toHaveLength(2);
    expect(new Set([main, ...others].map((id) => agency.of(id).chainId)).size).toBe(3);
  });

  it('does not give a child’s case to whom it must not be told, nor the one that leads', () => {
    const agency = new Agency();
    const [main, other] = [agency.open(0), agency.open(1)];
    agency.take(main, suspect);
    const lead = agency.of(main).people[0]?.subject ?? '';
    agency.cases.set(other, { ...agency.of(other), excluded: [lead] });
    agency.match(main, other);
    agency.join(main, other);
    agency.fire();
    expect(agency.of(other).people.map(({ subject }) => subject)).not.toContain(lead);
    expect(agency.of(other).people).not.toEqual([]);
    expect(agency.of(main)).toMatchObject({ excluded: [lead], people: [] });
  });

  it('is not possible with a case that has been suspended, joined elsewhere or leads others; that is said', () => {
    const { agency, main, others } = joinedCases(1);
    const third = agency.open(7);
    agency.take(third, suspect);
    for (const other of [main, others[0] ?? '']) {
      agency.match(third, other);
      agency.join(third, other);
      agency.fire();
      expect(agency.of(third).joinders.at(-1)?.status).toBe('not-possible');
    }
    expect(agency.of(others[0] ?? '').joinedTo?.mainId).toBe(main);
  });

  it('brings every child’s case to the prosecutor, to court and to its outcome, and none before all are completed', () => {
    const { agency, main, others } = joinedCases(3);
    expect(agency.try(main, ['completeCase', {}])).toBe('joined-case-not-completed');
    for (const other of others) {
      expect(agency.try(other, ['sendToProsecutor', {}])).toBe('wrong-state');
      complete(agency, other);
      expect(agency.try(other, ['sendToProsecutor', {}])).toBe('decided-in-main-case');
    }
    complete(agency, main);
    const [first = ''] = others;
    agency.take(first, ['continueInvestigation', { reason }]);
    agency.fire();
    expect(agency.try(main, ['sendToProsecutor', {}])).toBe('joined-case-not-completed');
    agency.take(first, ['completeCase', {}]);
    agency.fire();
    for (const step of ['sendToProsecutor', 'consentedByProsecutor', 'sendToCourt'] as const)
      agency.take(main, [step, { reason }]);
    agency.take(main, ['recordOutcome', { outcome: 'convicted' }]);
    agency.fire();
    for (const id of [main, ...others]) {
      expect(agency.of(id)).toMatchObject({ status: 'concluded', endedFor: 'convicted' });
      expect(agency.told(id).filter((type) => type === caseSentToProsecutor.type)).toHaveLength(1);
      expect(agency.told(id).filter((type) => type === caseConcluded.type)).toHaveLength(1);
    }
  });

  it('leaves none without a clock at the prosecutor, and none with one when it comes back', () => {
    const { agency, main, others } = joinedCases(2);
    const [first = '', second = ''] = others;
    for (const id of [...others, main]) complete(agency, id);
    agency.take(main, ['sendToProsecutor', {}]);
    agency.fire();
    // The prosecutor may decide on each child's chain.
    agency.take(first, ['consentedByProsecutor', { reason }]);
    expect(agency.waitsFor(first)).toEqual(['send-to-court']);
    agency.take(main, ['returnedByProsecutor', { reason }]);
    const joinderId = agency.of(main).joinders.find((joinder) => joinder.with === second)?.id;
    agency.take(main, ['severCase', { joinderId, reason }], actors.head);
    agency.fire();
    expect(agency.of(first).status).toBe('open');
    expect(agency.waitsFor(first)).toEqual([]);
    expect(agency.of(second)).toMatchObject({ status: 'with-prosecutor', joinedTo: null });
    expect(agency.waitsFor(second)).toEqual(['prosecutor-decision']);
    expect(agency.forgotten()).toBeUndefined();
  });

  it('ends the clock of a joined case that goes on along with the one that leads', () => {
    const { agency, main, others } = joinedCases(1);
    const [other = ''] = others;
    for (const id of [other, main]) complete(agency, id);
    agency.take(main, ['sendToProsecutor', {}]);
    agency.fire();
    for (const id of [other, main]) agency.take(id, ['consentedByProsecutor', { reason }]);
    expect(agency.waitsFor(other)).toEqual(['send-to-court']);
    agency.take(main, ['sendToCourt', {}]);
    agency.fire();
    expect(agency.of(other).status).toBe('in-court');
    expect([agency.waitsFor(main), agency.waitsFor(other)]).toEqual([['look-again'], []]);
  });

  it('ends all of them when the one that leads is terminated', () => {
    const { agency, main, others } = joinedCases(2);
    agency.take(main, ['terminate', { reasonCode: 'death-of-suspect', reason }]);
    agency.fire();
    for (const id of [main, ...others]) {
      expect(agency.of(id).status).toBe('terminated');
      expect(agency.told(id)).toContain(caseTerminated.type);
    }
  });

  it('is undone by severance: the case has its unit and its people again, and decides for itself', () => {
    const { agency, main, others } = joinedCases(2);
    const [first = '', second = ''] = others;
    agency.take(main, ['suspend', { reasonCode: 'suspect-abroad', reason }]);
    agency.fire();
    expect(agency.of(first).status).toBe('suspended');
    agency.take(main, ['severCase', { joinderId: agency.of(main).joinders[0]?.id, reason }], actors.head);
    agency.fire();
    expect(agency.of(first)).toMatchObject({
      status: 'open',
      joinedTo: null,
      unitId: uuid(201),
      people: [{ subject: uuid(301), as: 'assignee' }],
    });
    expect([agency.told(first).at(-2), agency.told(main).at(-1)]).toEqual([caseSevered.type, caseSevered.type]);
    agency.take(first, ['terminate', { reasonCode: 'no-offence', reason }]);
    agency.fire();
    expect(agency.of(second)).toMatchObject({ status: 'suspended', joinedTo: { mainId: main } });
    agency.take(main, ['resume', {}]);
    agency.fire();
    expect(agency.of(second).status).toBe('open');
  });

  it('drops no child: whatever is done and in whatever order it is heard, every chain can be brought to its end', () => {
    const steps = fc.constantFrom<Step>(
      ['suspend', { reasonCode: 'other', reason }],
      ['resume', {}],
      ['completeCase', {}],
      ['continueInvestigation', { reason }],
      ['sendToProsecutor', {}],
      ['returnedByProsecutor', { reason }],
      ['consentedByProsecutor', { reason }],
      ['sendToCourt', {}],
      ['severCase', {}],
    );
    const event = fc.record({ who: fc.nat(3), does: steps, fires: fc.nat(3), pick: fc.nat() });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.boolean(), (events, convicted) => {
        const { agency, main, others } = joinedCases(3);
        const all = [main, ...others];
        for (const id of all) {
          agency.take(id, ['addJuvenileInspector', { subjects: [ids.inspector] }]);
          agency.take(id, unheard);
          agency.try(id, suspect);
        }
        for (const {
          who,
          does: [step, input],
          fires,
          pick,
        } of events) {
          const id = all[who] ?? main;
          const joinderId = agency.of(main).joinders[pick % 3]?.id;
          agency.try(
            step === 'severCase' ? main : id,
            [step, step === 'severCase' ? { joinderId, reason } : input],
            actors.agency,
          );
          if (step === 'severCase') agency.try(main, [step, { joinderId, reason }], actors.head);
          agency.fire((among) => pick % among, fires);
          expect(agency.forgotten()).toBeUndefined();
        }
        agency.fire((among) => among - 1);
        // From here on the people bring everything to its end.
        for (const id of [main, ...others, main]) {
          agency.try(id, ['resume', {}]);
          agency.fire();
          agency.try(id, ['completeCase', {}]);
          agency.fire();
        }
        for (const id of all) {
          for (const step of ['sendToProsecutor', 'consentedByProsecutor', 'sendToCourt'] as const)
            agency.try(id, [step, { reason }]);
          agency.try(id, ['recordOutcome', { outcome: convicted ? 'convicted' : 'acquitted' }]);
          agency.fire();
        }
        expect(agency.forgotten()).toBeUndefined();
        expect(all.map((id) => agency.of(id).status)).toEqual(all.map(() => 'concluded'));
        for (const id of all) expect(agency.told(id).filter((type) => type === caseConcluded.type)).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });
});
