export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Token buckets in memory, one for each key (a session, an address): `burst` requests at once, then `perSecond`. Each replica
 * counts for itself, since a limit that asks a database on every request would be the load it guards against.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    /** Keys remembered at most; the ones that were quiet longest are forgotten first. */
    private readonly capacity = 50_000,
  ) {}

  /**
   * Takes one token.
   *
   * @param now milliseconds of a clock that never goes back
   * @returns 0, or the seconds after which there is one
   */
  take(key: string, now: number): number {
    const known = this.buckets.get(key);
    const { perSecond, burst } = this.rate;
    const tokens = known === undefined ? burst : Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond);
    const bucket = known ?? { tokens, at: now };
    bucket.at = now;
    bucket.tokens = tokens >= 1 ? tokens - 1 : tokens;
    // Taken out and put back, so that the map's order is the order of last use.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size > this.capacity) this.forgetQuietest();
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond);
  }

  /** Takes more for what turned out to cost more than the one token; what is owed then is waited for. */
  charge(key: string, tokens: number): void {
    const bucket = this.buckets.get(key);
    if (bucket !== undefined) bucket.tokens -= tokens;
  }

  /** Gives back the token that was taken for something that came to nothing through no fault of the caller. */
  giveBack(key: string): void {
    const bucket = this.buckets.get(key);
    if (bucket !== undefined) bucket.tokens = Math.min(this.rate.burst, bucket.tokens + 1);
  }

  private forgetQuietest(): void {
    for (const key of this.buckets.keys()) {
      this.buckets.delete(key);
      return;
    }
  }
}
