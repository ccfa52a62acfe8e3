/** Figures that take less time than this (ms) are counted each time that somebody asks. */
const cheapMs = 250;
/** What takes longer is kept for so many times as long: counting takes a twentieth of one connection at most, however often it is asked for. */
const keptTimes = 20;
/** Readers whose figures are kept at the same time; those of whom asked longest ago are forgotten first. */
const mostReaders = 500;

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
 * Figures over everything that a reader sees cost what there is: at a million chains a second for a region, many for the country. They are counted once for all who wait for the same,
 * and kept for a while that grows with what they cost. Each reader has their own: what one may not see is in nobody else's figures (ADR 0051).
 */
export class KeptFigures<T> {
  private readonly kept = new Map<string, Kept<T>>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** What is kept for a reader, or what `count` finds. What fails is not kept. */
  of(reader: string, count: () => Promise<T>): Promise<Counted<T>> {
    const found = this.kept.get(reader);
    if (found !== undefined && (found.until === undefined || this.now() < found.until)) return found.counting;
    const begun = this.now();
    const at = new Date();
    const kept: Kept<T> = { counting: count().then((figures) => ({ at, figures })) };
    this.kept.delete(reader);
    this.kept.set(reader, kept);
    for (const other of this.kept.keys()) {
      if (this.kept.size <= mostReaders) break;
      this.kept.delete(other);
    }
    void kept.counting.then(
      () => {
        const took = this.now() - begun;
        if (took < cheapMs) this.forget(reader, kept);
        else kept.until = begun + took * (1 + keptTimes);
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
