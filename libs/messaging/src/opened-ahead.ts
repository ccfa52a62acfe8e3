import type { Envelope, RawMessage } from './message.js';

/** So many events lie open, or are being opened, before their turn: enough for the threads of the cipher to have work, little to hold. */
const ahead = 16;

/**
 * Opens events before their turn, in the order in which they are to be applied. By that nothing is applied: what cannot be opened fails when its turn
 * comes, and never if it does not come.
 */
export class OpenedAhead<T> {
  private readonly opened = new Map<RawMessage, Promise<T>>();
  private begun = 0;

  constructor(
    private readonly order: readonly Envelope[],
    private readonly open: (envelope: Envelope) => Promise<T>,
  ) {
    this.openMore();
  }

  /** The event, opened. What was to come before it and was passed over is let go; after a repeated beginning it is opened anew. */
  take(envelope: Envelope): Promise<T> {
    const opened = this.opened.get(envelope.raw);
    if (opened === undefined) return this.open(envelope);
    for (const raw of this.opened.keys()) {
      this.opened.delete(raw);
      if (raw === envelope.raw) break;
    }
    this.openMore();
    return opened;
  }

  private openMore(): void {
    while (this.opened.size < ahead) {
      const next = this.order[this.begun];
      if (next === undefined) return;
      this.begun += 1;
      const opening = this.open(next);
      opening.catch(() => undefined);
      this.opened.set(next.raw, opening);
    }
  }
}

/** The events of a batch in the order in which they are applied. */
export const inOrder = (byChain: ReadonlyMap<string, readonly Envelope[]>): Envelope[] =>
  [...byChain.keys()]
    .sort()
    .flatMap((chain) => [...(byChain.get(chain) ?? [])].sort((one, other) => one.number - other.number));
