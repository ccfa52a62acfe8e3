/** When figures are kept, in ms. */
export interface KeepingTerms {
  /** Figures that take less time than this are counted each time that somebody asks. */
  readonly cheapMs: number;
  /** Figures are kept no longer than this: whoever must not know of a chain any more reads no older ones. */
  readonly longestMs: number;
}
const usual: KeepingTerms = { cheapMs: 250, longestMs: 300_000 };
/** What takes longer is kept for so many times as long: counting takes a twentieth of one connection at most, however often it is asked for. */
const keptTimes = 20;
/** Readers whose figures are kept at the same time; those whose were counted longest ago are forgotten first. */
const mostReaders = 500;

/** Figures, and how long it took to count them (ms), without what was waited for before. */
export interface Count<T> {
  readonly figures: T;
  readonly tookMs: number;
}
/** Figures, and the moment that they show. */
export interface Counted<T> {
  readonly at: Date;
  readonly figures: T;
}

interface Kept<T> {
  readonly counting: Promise<Counted<T>>;
  /** Until when they are good enough, in ms of the clock that only goes forward; undefined while they are being counted. */
  until?: number;
}

/**
 * Figures over everything that a reader sees cost what there is: at a million chains two seconds for a region, ten and more for the country. They are counted once for all who wait for the
 * same, and kept for a while that grows with what they cost. Each reader has their own: what one may not see is in nobody else's figures (ADR 0051).
 */
export class KeptFigures<T> {
  private readonly kept = new Map<string, Kept<T>>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(
    private readonly terms: KeepingTerms = usual,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** What is kept for a reader, or what `count` finds. What fails is not kept. */
  of(reader: string, count: () => Promise<Count<T>>): Promise<Counted<T>> {
    const found = this.kept.get(reader);
    if (found !== undefined && (found.until === undefined || this.now() < found.until)) return found.counting;
    const counting = count();
    const kept: Kept<T> = {
      counting: counting.then(({ figures, tookMs }) => ({ at: new Date(Date.now() - tookMs), figures })),
    };
    this.kept.delete(reader);
    this.kept.set(reader, kept);
    for (const other of this.kept.keys()) {
      if (this.kept.size <= mostReaders) break;
      this.kept.delete(other);
    }
    void counting.then(
      ({ tookMs }) => {
        if (tookMs < this.terms.cheapMs) this.forget(reader, kept);
        else kept.until = this.now() + Math.min(tookMs * keptTimes, this.terms.longestMs);
      },
      () => {
        this.forget(reader, kept);
      },
    );
    return kept.counting;
  }

  private forget(reader: string, kept: Kept<T>): void {
    if (this.kept.get(reader) === kept) this.kept.delete(reader);
  }
}
