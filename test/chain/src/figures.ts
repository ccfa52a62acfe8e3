/** What `npm run chain` prints (design, quality). Times are of whole chains. */
export interface Figures {
  readonly referrals: number;
  readonly completed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
}

/** The value that so many in a hundred do not exceed (nearest rank); 0 where there is none. */
export function percentile(values: readonly number[], portion: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(portion * sorted.length) - 1)] ?? 0;
}

export function figuresOf(referrals: number, durations: readonly number[], seconds: number): Figures {
  return {
    referrals,
    completed: durations.length,
    failed: referrals - durations.length,
    seconds: Number(seconds.toFixed(1)),
    p50_ms: Math.round(percentile(durations, 0.5)),
    p99_ms: Math.round(percentile(durations, 0.99)),
  };
}
