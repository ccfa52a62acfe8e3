import { TokenBuckets } from './token-bucket.js';

describe('a token bucket', () => {
  it('gives a burst at once, then so many a second', () => {
    const buckets = new TokenBuckets({ perSecond: 2, burst: 3 });
    expect([0, 0, 0, 0].map((now) => buckets.take('a', now))).toEqual([0, 0, 0, 1]);
    expect(buckets.take('a', 500)).toBe(0);
    expect(buckets.take('a', 500)).toBe(1);
    expect([60_000, 60_000, 60_000, 60_000].map((now) => buckets.take('a', now))).toEqual([0, 0, 0, 1]);
  });

  it('counts each key for itself', () => {
    const buckets = new TokenBuckets({ perSecond: 1, burst: 1 });
    expect([buckets.take('a', 0), buckets.take('b', 0), buckets.take('a', 0)]).toEqual([0, 0, 1]);
  });

  it('a refused request does not push the next one further away', () => {
    const buckets = new TokenBuckets({ perSecond: 1, burst: 1 });
    buckets.take('a', 0);
    for (let now = 0; now < 1000; now += 10) buckets.take('a', now);
    expect(buckets.take('a', 1000)).toBe(0);
  });

  it('forgets the quietest keys first', () => {
    const buckets = new TokenBuckets({ perSecond: 1, burst: 1 }, 2);
    buckets.take('quiet', 0);
    buckets.take('busy', 1);
    buckets.take('busy', 2);
    buckets.take('new', 3);
    expect(buckets.take('busy', 4)).toBe(1);
    expect(buckets.take('quiet', 5)).toBe(0);
  });
});
