import { decidedLength, decisionFor, timeLimits, withLengths, type DecidedLength } from './index.js';

const decided = (from: string, n: number, running = false): DecidedLength => ({
  rule: 'preliminary-check',
  length: { unit: 'calendarDays', n },
  extendableTo: { unit: 'calendarDays', n: 20 },
  ...{ from, running, enteredAt: '2026-11-20T06:00:00.000Z' },
  basis: {
    instrument: 'cpc',
    article: '180',
    text: { kk: 'ойдан шығарылған', ru: 'вымышленное', en: 'invented' },
  },
});

describe('lengths that were decided', () => {
  const [spring, autumn] = [decided('2027-03-01', 4), decided('2027-09-01', 5)];

  it('hold for what began from their day on, whichever was entered first', () => {
    for (const all of [
      [spring, autumn],
      [autumn, spring],
    ]) {
      expect(decisionFor(all, 'preliminary-check', '2027-02-28')).toBeUndefined();
      expect(decisionFor(all, 'preliminary-check', '2027-03-01')).toBe(spring);
      expect(decisionFor(all, 'preliminary-check', '2027-12-01')).toBe(autumn);
      expect(decisionFor(all, 'takedown', '2027-12-01')).toBeUndefined();
    }
  });

  it('hold for what began earlier where the law says so; of one day the later one holds', () => {
    const forAll = decided('2027-09-01', 6, true);
    expect(decisionFor([spring, forAll], 'preliminary-check', '2026-01-01')).toBe(forAll);
    expect(decisionFor([forAll, spring], 'preliminary-check', '2027-04-01')).toBe(forAll);
    expect(decisionFor([autumn, forAll], 'preliminary-check', '2027-09-01')).toBe(forAll);
    expect(decisionFor([forAll, autumn], 'preliminary-check', '2027-09-01')).toBe(autumn);
  });

  it('replace the lengths and nothing else', () => {
    const limit = withLengths(timeLimits['preliminary-check'], spring);
    const { warnAt, tells, title } = timeLimits['preliminary-check'];
    expect(limit).toMatchObject({ length: { n: 4 }, extendable: { to: { n: 20 } }, warnAt, tells, title });
    expect(withLengths(timeLimits['answer-question'], { ...spring, rule: 'answer-question' })).not.toHaveProperty(
      'byUrgency',
    );
  });

  it('come from outside with an instrument that is known and a text in each language', () => {
    const { enteredAt: _when, ...input } = spring;
    expect(decidedLength.safeParse(input).success).toBe(true);
    expect(decidedLength.safeParse({ ...input, basis: { ...input.basis, instrument: 'none' } }).success).toBe(false);
    expect(decidedLength.safeParse({ ...input, length: { unit: 'hours', n: 0 } }).success).toBe(false);
    expect(decidedLength.safeParse({ ...input, from: '2027-02-30' }).success).toBe(false);
  });
});
