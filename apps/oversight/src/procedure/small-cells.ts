/** Below that many a figure could point at a child. */
const smallest = 5;

export interface Cell {
  readonly value: string;
  readonly count: number;
}
/** `null` where the figure is not shown. */
export interface ShownCell {
  readonly value: string;
  readonly count: number | null;
}

/**
 * Hides small figures of one table. What is hidden must not follow from the total either: so at least two are hidden, and together
 * they are not small.
 */
export function withoutSmallCells(cells: readonly Cell[]): ShownCell[] {
  const rising = [...cells].sort((a, b) => a.count - b.count);
  let hidden = rising.filter(({ count }) => count < smallest).length;
  if (hidden > 0)
    while (hidden < rising.length && (hidden < 2 || sumOf(rising.slice(0, hidden)) < smallest)) hidden += 1;
  const names = new Set(rising.slice(0, hidden).map(({ value }) => value));
  return cells.map(({ value, count }) => ({ value, count: names.has(value) ? null : count }));
}

/** How long something takes, in days, for one value: half of them no longer than `median`, nine of ten than `ninetieth`. */
export interface Span extends Cell {
  readonly median: number;
  readonly ninetieth: number;
}
export interface ShownSpan extends ShownCell {
  readonly median: number | null;
  readonly ninetieth: number | null;
}

/**
 * Where the figure is not shown, the days of so few are not either; nor a figure that the table of all chains hides, since what is hidden there
 * would follow from it.
 */
export function withoutSmallSpans(spans: readonly Span[], figures: readonly ShownCell[]): ShownSpan[] {
  const hidden = new Set(
    [...withoutSmallCells(spans), ...figures].filter(({ count }) => count === null).map(({ value }) => value),
  );
  return spans.map((span) => (hidden.has(span.value) ? { ...span, count: null, median: null, ninetieth: null } : span));
}

/** A total is itself a figure. */
export const withoutSmallTotal = (total: number): number | null => (total < smallest ? null : total);

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);
