import { Chance } from '../chance.js';
import { inventedChild } from './child.js';

/** The official algorithm, written down a second time, digit by digit. */
function hasRightCheckDigit(iin: string): boolean {
  const [a, b, c, d, e, f, g, h, i, j, k, last] = Array.from(iin, Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const first = (a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k) % 11;
  const second = (3 * a + 4 * b + 5 * c + 6 * d + 7 * e + 8 * f + 9 * g + 10 * h + 11 * i + j + 2 * k) % 11;
  return (first === 10 ? second : first) === last;
}

describe('an invented child', () => {
  it('has a number with a right check digit, and is as old as asked', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    for (let each = 0; each < 500; each += 1) {
      const { iin, bornOn, sex } = inventedChild(new Chance('child', each), now, 12);
      expect(iin).toMatch(/^\d{12}$/);
      expect(hasRightCheckDigit(iin)).toBe(true);
      expect(iin.slice(0, 6)).toBe(`${bornOn.slice(2, 4)}${bornOn.slice(5, 7)}${bornOn.slice(8, 10)}`);
      expect(iin.charAt(6)).toBe(sex === 'male' ? '5' : '6');
    }
  });
});
