import { birthByIin, isIin, normaliseIin } from './iin.js';

/** Invented numbers, computed by hand with the official weights. */
describe('the check digit of an IIN', () => {
  it.each([
    // 1·1+3·2+1·3+1·4+2·5+0·6+6·7+0·8+0·9+0·10+1·11 = 77, remainder 0
    ['131120600010', true],
    ['131120600011', false],
    ['131120600019', false],
    // first round gives 10, the second round decides
    ['130000600000', false], // no such date
    ['13112060001', false], // too short
    ['1311206000100', false],
    ['13112060001a', false],
    ['131120900010', false], // no such century
    ['131320600010', false], // no month 13
  ])('%s', (iin, valid) => {
    expect(isIin(iin)).toBe(valid);
  });

  it('is taken with the second weights where the first give 10', () => {
    const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    const sum = (digits: string, weights: number[]): number =>
      weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0) % 11;
    const bodies = Array.from({ length: 10_000 }, (_, serial) => `1311206${String(serial).padStart(4, '0')}`);
    const needSecond = bodies.filter((body) => sum(body, first) === 10);
    expect(needSecond.length).toBeGreaterThan(100);
    for (const body of needSecond) {
      const digit = sum(body, second);
      for (let last = 0; last < 10; last += 1) expect(isIin(`${body}${String(last)}`)).toBe(last === digit);
    }
  });
});

describe('what an IIN says', () => {
  it('names birth date and sex by the century digit', () => {
    expect(birthByIin('131120600010')).toEqual({ bornOn: '2013-11-20', sex: 'female' });
    expect(birthByIin('850312300010')).toEqual({ bornOn: '1985-03-12', sex: 'male' });
    expect(birthByIin('131120000010')).toBeUndefined();
  });

  it('is compared without spaces and dashes', () => {
    expect(normaliseIin('131120 600-010')).toBe('131120600010');
  });
});
