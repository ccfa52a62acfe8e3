import { Generations } from './generations.js';

const at = Date.parse('2026-11-27T12:00:00Z');
const three = [
  { kid: 'gateway:cookie:1', is: 'one' },
  { kid: 'gateway:cookie:2', is: 'two', useFrom: '2026-11-27T11:00:00Z' },
  { kid: 'gateway:cookie:10', is: 'ten', useFrom: '2026-11-27T13:00:00Z' },
];

describe('generations of a key', () => {
  it('change when the time of the next has come, and not before', () => {
    let now = at;
    const keys = new Generations(three, () => now);
    expect([keys.current.is, keys.all]).toEqual(['two', ['two', 'ten', 'one']]);
    now += 3_600_000;
    expect([keys.current.is, keys.all, keys.oldest]).toEqual(['ten', ['ten', 'two', 'one'], 'one']);
  });

  it('carry over to what is made of them', () => {
    const made = new Generations(three, () => at).map((is) => is.toUpperCase());
    expect([made.current.kid, made.all]).toEqual(['gateway:cookie:2', ['TWO', 'TEN', 'ONE']]);
  });

  it.each([
    ['there is none', []],
    ['the time of none has come', three.slice(2)],
  ])('are refused where %s', (_why, known) => {
    expect(() => new Generations(known, () => at)).toThrow('no generation');
  });
});
