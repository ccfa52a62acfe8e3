import { figuresOf, percentile } from './figures.js';

describe('the figures of a run', () => {
  it.each([
    [[], 0.5, 0],
    [[7], 0.99, 7],
    [[3, 1, 2, 4], 0.5, 2],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.99, 99],
  ])('%j: %d is %d', (values, portion, expected) => {
    expect(percentile(values, portion)).toBe(expected);
  });

  it('count what did not complete as failed', () => {
    expect(figuresOf(3, [100.4, 200.6], 12.345)).toEqual({
      referrals: 3,
      completed: 2,
      failed: 1,
      seconds: 12.3,
      p50_ms: 100,
      p99_ms: 201,
    });
  });
});
