/** One generation of something secret: `<service>:<use>:<n>`, and from when on it is used; it is known and accepted before. */
export interface Generation<T> {
  readonly kid: string;
  readonly useFrom?: string | undefined;
  readonly is: T;
}

const numberOf = ({ kid }: Generation<unknown>): number => Number(kid.slice(kid.lastIndexOf(':') + 1));

/**
 * What is exchanged from time to time while everything runs. The newest generation whose time has come makes what is new; every one opens and is
 * accepted: whoever got something from an earlier one keeps it, and replicas need not change at the same moment.
 */
export class Generations<T> {
  private readonly newestFirst: readonly Generation<T>[];

  /** @throws when there is none, or none whose time has come */
  constructor(
    known: readonly Generation<T>[],
    private readonly now: () => number = Date.now,
  ) {
    this.newestFirst = [...known].sort((one, other) => numberOf(other) - numberOf(one));
    this.inUse();
  }

  get current(): Generation<T> {
    return this.inUse();
  }

  private inUse(): Generation<T> {
    const now = this.now();
    const found = this.newestFirst.find(({ useFrom }) => useFrom === undefined || Date.parse(useFrom) <= now);
    if (found === undefined) throw new Error('no generation of a key is in use');
    return found;
  }

  /** The first there was: for what must stay the same. */
  get oldest(): T {
    return (this.newestFirst.at(-1) ?? this.current).is;
  }

  /** The one in use first, then every other. */
  get all(): readonly T[] {
    const { current } = this;
    return [current.is, ...this.newestFirst.filter((each) => each !== current).map(({ is }) => is)];
  }

  /** Of those generations something else: a key made of the key. */
  map<U>(make: (is: T) => U): Generations<U> {
    return new Generations(
      this.newestFirst.map((each) => ({ ...each, is: make(each.is) })),
      this.now,
    );
  }
}
