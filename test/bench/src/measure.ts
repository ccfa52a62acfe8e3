/** Figures of one series of measurements, in milliseconds. */
export interface Series {
  readonly n: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly p99_ms: number;
  readonly max_ms: number;
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

export function seriesOf(values: readonly number[]): Series {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (portion: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * portion))] ?? Number.NaN);
  return { n: sorted.length, p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99), max_ms: at(1) };
}

/** What repeated rounds gave: the middle one, and how far they lay apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return {
    median: round(((low ?? Number.NaN) + (high ?? Number.NaN)) / 2),
    least: round(sorted[0] ?? Number.NaN),
    most: round(sorted.at(-1) ?? Number.NaN),
  };
}

export interface Throughput extends Series {
  readonly per_second: number;
}

/** Does `work` for every item with `parallel` at a time and measures each. */
export async function throughput<T>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<void>,
): Promise<Throughput> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (let item = items[next++]; item !== undefined; item = items[next++]) {
        const begun = performance.now();
        await work(item);
        times.push(performance.now() - begun);
      }
    }),
  );
  return { per_second: round((items.length / (performance.now() - started)) * 1000, 1), ...seriesOf(times) };
}

/** Does `work` for every item at a steady rate, whether or not the earlier ones have ended. */
export async function atRate<T>(
  items: readonly T[],
  perSecond: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  await Promise.all(
    items.map(async (item, index) => {
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(0, started + (index * 1000) / perSecond - performance.now())),
      );
      await work(item);
    }),
  );
}

export const ratio = (a: number, b: number): number => round(a / b, 3);
