import { Problem } from '#libs/problems';

/**
 * Lets a number of people's transactions in at once; a few more wait in line, in the order in which they came. Whoever comes to a full line is
 * refused at once and told to come back: an answer in a moment helps more than one that comes when the caller has gone. Events, receipts and
 * timers do not pass here, so that however many people call, what other agencies said is still applied.
 */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly longestLine: number,
  ) {}

  /** @throws Problem `unavailable` with `retryAfter` when the line is full */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.inside < this.places) {
      this.inside += 1;
      return;
    }
    if (this.line.length >= this.longestLine) throw new Problem('unavailable', { retryAfter: 2, rule: 'too-busy' });
    await new Promise<void>((resolve) => this.line.push(resolve));
  }

  /** Whoever leaves gives the place to the first in line. */
  private leave(): void {
    const next = this.line.shift();
    if (next === undefined) this.inside -= 1;
    else next();
  }
}
