import { parseInput } from '#libs/casework';
import { rowOf, system, take, whatNext, type Actor, type Outcome } from '#libs/lifecycle';
import { told } from './inputs.js';
import { tipFrom, tipPersonalFrom } from './steps/arrive.js';
import type { Tip } from './tip.js';
import { tipLifecycle } from './tip.lifecycle.js';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = new Date('2026-11-20T04:00:00.000Z');
const unitId = uuid(3);
const duty: Actor = {
  subject: uuid(7),
  agency: 'police',
  roles: ['duty-officer'],
  units: [unitId],
  region: 'KZ-75',
  locale: 'kk',
};
const agency = system('police', 'KZ-75');
let counter = 100;
const newId = (): string => uuid((counter += 1));

const words = 'Somebody in a game asks for photographs.';
function arrived(more: object = {}): Tip {
  const input = told.parse({ words, region: 'KZ-75', ...more });
  const tip = tipFrom(input, { id: uuid(1), chainId: uuid(2), number: 'T-2026-000001', unitId, now });
  return { ...tip, version: 1, sealed: tipPersonalFrom(input, now) };
}

interface Taken {
  readonly after: Tip;
  readonly outcome: Outcome<Tip>;
}
function taking(tip: Tip, step: string, input: object, actor = duty, supplied: object = {}): Taken {
  const row = rowOf(tipLifecycle, step);
  const { outcome, status } = take(tipLifecycle, step, tip, parseInput(row.does.input, input), {
    ...{ now, actor, newId, supplied },
  });
  const sealed = outcome.sealed ?? tip.sealed;
  return { after: { ...tip, ...outcome.change, status, ...(sealed && { sealed }) }, outcome };
}
const addWords = (tip: Tip): Taken => taking(tip, 'addWords', { words: 'There is more.' }, agency);
const factsOf = ({ outcome }: Taken): string[] => (outcome.facts ?? []).map(({ contract }) => contract.type);

describe('a message from the public', () => {
  it('is as urgent as the little that is known of it says', () => {
    expect(arrived({ safeNow: 'no' }).urgency).toBe('immediate');
    expect(arrived({ kind: 'grooming' }).urgency).toBe('urgent');
    expect(arrived({ kind: 'bullying' }).urgency).toBe('standard');
    expect(arrived().urgency).toBe('standard');
    expect(arrived({ ageBand: 'under-11' }).urgency).toBe('urgent');
    expect(arrived({ from: 'child' }).urgency).toBe('urgent');
    expect(arrived({ from: 'child', safeNow: 'yes' }).urgency).toBe('standard');
  });

  it('is made less urgent by an officer only with a reason', () => {
    const tip = arrived({ safeNow: 'no' });
    const input = { urgency: 'standard', ageBand: '13-14', sex: 'male' };
    expect(() => taking(tip, 'raise', input)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ rule: 'lowered-without-reason' }) }),
    );
    const { after } = taking(tip, 'raise', { ...input, reason: 'Invented: the child is at home.' });
    expect(after.sealed?.reasons).toEqual([expect.objectContaining({ text: 'Invented: the child is at home.' })]);
  });

  it('that tells of danger says so to the case to which it is added', () => {
    const supplied = { investigationId: uuid(9) };
    const { outcome } = taking(arrived({ safeNow: 'no' }), 'addToCase', { caseNumber: '26-KZ75-1' }, duty, supplied);
    expect(outcome.effects?.[0]).toMatchObject({ kind: 'tell-case', payload: { urgency: 'immediate' } });
  });

  it('needs nothing but words and a region, and says nothing outside its personal part', () => {
    const tip = arrived({
      childName: 'Canary',
      where: ['https://canary.example/u'],
      contact: { way: 'phone', value: 'canary' },
    });
    const { sealed: _sealed, ...open } = tip;
    expect(JSON.stringify(open)).not.toMatch(/canary/i);
    expect(tip).toMatchObject({ namesResource: true, reachable: true, proved: false, marks: [] });
    expect(() => told.parse({ region: 'KZ-75', words: '  ' })).toThrow();
  });

  it('stays one that nothing is found by, whatever is decided of it', () => {
    const raised = taking(arrived({ where: ['@canary'] }), 'raise', {
      urgency: 'urgent',
      ageBand: '13-14',
      sex: 'female',
    });
    expect(raised.after.marks).toEqual([]);
    expect(raised.after.status).toBe('raised');
    expect(JSON.stringify(raised.outcome.facts)).not.toMatch(/canary|photographs/i);
  });

  it('becomes a referral with what the officer said, and its case is begun', () => {
    const accounts = [{ platform: 'instagram', handle: 'demo' }];
    const raised = taking(arrived(), 'raise', { urgency: 'urgent', ageBand: '13-14', sex: 'male', accounts });
    expect(factsOf(raised)).toEqual(['chain.police.referral.raised.v1']);
    const [effect] = raised.outcome.effects ?? [];
    expect(effect).toMatchObject({ kind: 'begin-case', payload: { investigationId: raised.after.investigationId } });
  });

  it('is added only to a case that the officer sees', () => {
    const refused = (): Taken => taking(arrived(), 'addToCase', { caseNumber: 'S-2026-000009' });
    expect(refused).toThrow(expect.objectContaining({ message: 'rule-unmet' }) as Error);
    const added = taking(arrived(), 'addToCase', { caseNumber: 'S-2026-000009' }, duty, { investigationId: uuid(9) });
    expect(added.after).toMatchObject({ status: 'added-to-case', investigationId: uuid(9) });
    expect(added.outcome.effects?.[0]?.payload).toMatchObject({ investigationId: uuid(9), words });
  });

  it('tells the case each of its messages by itself, and is hidden from whom the case shuts out', () => {
    const grown = addWords(arrived({ where: ['@demo'] })).after;
    const supplied = { investigationId: uuid(9), excluded: [uuid(8)] };
    const { after, outcome } = taking(grown, 'addToCase', { caseNumber: 'S-2026-000009' }, duty, supplied);
    expect(outcome.effects?.map(({ payload }) => payload)).toMatchObject([
      { words, where: ['@demo'] },
      { words: 'There is more.' },
    ]);
    expect(outcome.effects?.[1]?.payload).not.toHaveProperty('where');
    expect(after.excluded).toEqual([uuid(8)]);
  });

  it('goes to another region with its clock running, and not to its own', () => {
    const reason = 'The child lives there.';
    const there = taking(arrived(), 'passOn', { toRegion: 'KZ-35', reason }, duty, { unitId: uuid(4) });
    expect(there.after).toMatchObject({ status: 'received', region: 'KZ-35', unitId: uuid(4) });
    expect(() => taking(arrived(), 'passOn', { toRegion: 'KZ-75', reason }, duty, { unitId: uuid(4) })).toThrow();
    expect(() => taking(arrived(), 'passOn', { toRegion: 'KZ-35', reason })).toThrow();
  });

  it('that was found unfounded is looked at anew when more is written', () => {
    const dismissed = taking(arrived(), 'dismiss', { cause: 'unintelligible', reason: 'Two words.' }).after;
    expect(dismissed.status).toBe('dismissed');
    const again = addWords(dismissed);
    expect(again.after.status).toBe('received');
    expect(factsOf(again)).toEqual(['chain.police.tip.received.v1']);
    expect(again.outcome.clocks?.start).toEqual([{ rule: 'triage-tip' }]);
    expect(again.outcome.notices).toHaveLength(1);
  });

  it('tells its case what is written later', () => {
    const raised = taking(arrived(), 'raise', { urgency: 'urgent', ageBand: '13-14', sex: 'male' }).after;
    const more = addWords(raised);
    expect(more.after.status).toBe('raised');
    expect(more.outcome.effects?.[0]).toMatchObject({ kind: 'tell-case', payload: { words: 'There is more.' } });
    // The case has other readers than the tip: there alone it stands.
    expect(JSON.stringify(more.after)).not.toContain('There is more.');
    expect(more.after.additions).toBe(1);
  });

  it('is decided by officers of its unit alone', () => {
    const steps = (actor: Actor): string[] =>
      whatNext(tipLifecycle, arrived(), { now, actor, newId }).next.map(({ step }) => step);
    expect(steps(duty)).toEqual(['raise', 'addToCase', 'fileApplication', 'passOn', 'dismiss']);
    expect(steps({ ...duty, units: [uuid(4)] })).toEqual([]);
    expect(steps({ ...duty, roles: ['investigator'] })).toEqual([]);
  });
});
