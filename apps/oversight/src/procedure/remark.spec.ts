import { take, whatNext, type Actor } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { decisionLifecycle } from './decision.lifecycle.js';
import type { Decision, DecisionSupply } from './decision.js';
import { remarkLifecycle } from './remark.lifecycle.js';
import type { Remark } from './remark.js';

const id = '0193f7d2-0000-7000-8000-000000000001';
const now = new Date('2026-02-02T05:00:00Z');
const prosecutor: Actor = {
  subject: id,
  agency: 'oversight',
  roles: ['prosecutor'],
  units: [],
  region: 'KZ-75',
  locale: 'ru',
};
const supplied = { excluded: [id], number: 'S-2026-000001', dueAt: new Date('2026-02-16T18:59:59.999Z'), daysLeft: 14 };
const at = { now, actor: prosecutor, newId: () => id, supplied };
const core = {
  id,
  chainId: id,
  version: 1,
  unitId: null,
  region: 'KZ-75',
  people: [{ subject: id, as: 'owner' as const }],
  excluded: [],
  urgency: 'standard' as const,
  marks: [],
  openedAt: now,
  changedAt: now,
};
const remark = (status: string): Remark => ({
  ...core,
  status,
  agency: 'police',
  topic: 'time-limit',
  dueAt: now.toISOString(),
  times: 1,
  answers: [],
  sealed: { turns: [{ text: 'Why did it take so long?' }] },
});

describe('a remark', () => {
  const making = { chainId: id, agency: 'police', topic: 'time-limit', text: 'Why did it take so long?' };

  it('given a chain, when it is made, then it goes to that one agency, with the words sealed for it', () => {
    const { outcome, status } = take(remarkLifecycle, 'make', remark('made'), making, at);
    expect(status).toBe('made');
    const [fact] = outcome.facts ?? [];
    expect(fact?.to).toEqual(['police']);
    expect(JSON.stringify(fact?.open)).not.toContain('Why');
    expect(fact?.sealed).toEqual({ police: { text: 'Why did it take so long?' } });
    expect(outcome.clocks?.start).toEqual([{ rule: 'remark-answer', given: { calendarDays: 14 } }]);
    expect(outcome.change).toMatchObject({ excluded: [id], number: 'S-2026-000001' });
  });

  it('given it was answered, when the prosecutor insists, then it is said again under the same id', () => {
    const answered = take(remarkLifecycle, 'receiveAnswer', remark('made'), { eventId: id, answer: 'Because.' }, at);
    expect(answered.outcome.sealed?.turns).toEqual([{ text: 'Why did it take so long?', answer: 'Because.' }]);
    const { outcome, status } = take(remarkLifecycle, 'insist', remark('answered'), { text: 'That is no reason.' }, at);
    expect(status).toBe('insisted');
    expect(outcome.facts?.[0]?.open).toMatchObject({ remarkId: id });
    expect(outcome.change?.times).toBe(2);
  });

  // The lawful and unlawful ways, written by hand.
  it.each([
    ['made', 'receiveAnswer', 'answered'],
    ['insisted', 'receiveAnswer', 'answered'],
    ['answered', 'accept', 'accepted'],
    ['answered', 'insist', 'insisted'],
    ['made', 'accept', null],
    ['made', 'insist', null],
    ['insisted', 'accept', null],
    ['accepted', 'insist', null],
    ['accepted', 'receiveAnswer', null],
    ['answered', 'receiveAnswer', null],
  ])('from %s by %s to %s', (from, step, to) => {
    const taking = (): string =>
      take(remarkLifecycle, step, remark(from), { eventId: id, answer: 'a', text: 'b' }, at).status;
    if (to === null) expect(taking).toThrow(Problem);
    else expect(taking()).toBe(to);
  });

  it('offers the prosecutor what may be done with an answer', () => {
    expect(whatNext(remarkLifecycle, remark('answered'), at).next.map(({ step }) => step)).toEqual([
      'accept',
      'insist',
    ]);
  });
});

describe('a decision on a completed case', () => {
  const decision: Decision = { ...core, status: 'taken', decision: 'return' };
  const supply: DecisionSupply = {
    stage: 'with-prosecutor',
    isOurs: true,
    decided: false,
    excluded: [],
    joined: false,
    number: 'S-2026-000001',
  };
  const deciding = (supplied: DecisionSupply) => () =>
    take(
      decisionLifecycle,
      'decide',
      decision,
      { chainId: id, decision: 'return', reason: 'The conclusion is missing' },
      { ...at, supplied },
    );

  it('goes to the police, with its reason sealed', () => {
    const { outcome } = deciding(supply)();
    expect(outcome.facts?.[0]).toMatchObject({
      to: ['police'],
      open: { decision: 'return' },
      sealed: { police: { reason: 'The conclusion is missing' } },
    });
  });

  it.each([
    ['not-with-prosecutor', { ...supply, stage: 'investigation' as const }],
    ['other-region', { ...supply, isOurs: false }],
    ['decided-already', { ...supply, decided: true }],
    ['decided-in-main-case', { ...supply, joined: true }],
  ])('is refused: %s', (rule, circumstances) => {
    expect(deciding(circumstances)).toThrow(expect.objectContaining({ details: expect.objectContaining({ rule }) }));
  });
});
