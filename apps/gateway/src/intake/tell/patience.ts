/**
 * How long somebody may let us wait who takes bytes while they come: for each piece, and for the answer after the last. Waiting for the next piece is not their fault: a phone's line
 * may be slow.
 */
export class Patience {
  private readonly giveUp = new AbortController();
  private waiting: NodeJS.Timeout | undefined;
  private isEnded = false;

  constructor(private readonly limitMs: number) {}

  /** Says when it is over. */
  get signal(): AbortSignal {
    return this.giveUp.signal;
  }

  async *over(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      this.wait();
      yield piece;
      clearTimeout(this.waiting);
    }
    this.wait();
  }

  end(): void {
    this.isEnded = true;
    clearTimeout(this.waiting);
  }

  private wait(): void {
    if (this.isEnded) return;
    this.waiting = setTimeout(() => {
      this.giveUp.abort();
    }, this.limitMs);
  }
}
