import fc from 'fast-check';
import { withoutSmallCells, withoutSmallSpans, withoutSmallTotal } from './small-cells.js';

const shown = (...counts: number[]): (number | null)[] =>
  withoutSmallCells(counts.map((count, n) => ({ value: String(n), count }))).map(({ count }) => count);

describe('figures for analysts', () => {
  it('shows what is not small', () => {
    expect(shown(7, 12, 5)).toEqual([7, 12, 5]);
  });
  it('hides a small figure, and another so that it does not follow from the total', () => {
    expect(shown(3, 40, 9)).toEqual([null, 40, null]);
  });
  it('hides more while what is hidden together is small', () => {
    expect(shown(1, 1, 30, 8)).toEqual([null, null, 30, null]);
  });
  it('hides two small figures that together are not small', () => {
    expect(shown(4, 3, 30)).toEqual([null, null, 30]);
  });
  it('hides the days of few, and of what the table of all chains hides so that nothing follows from it', () => {
    const spans = [7, 9, 40].map((count, n) => ({ value: String(n), count, median: 2, ninetieth: 3 }));
    const figures = withoutSmallCells([...spans, { value: 'ended', count: 3 }]);
    const hidden = { count: null, median: null, ninetieth: null };
    expect(withoutSmallSpans(spans, figures)).toEqual([{ value: '0', ...hidden }, spans[1], spans[2]]);
    const few = [{ value: 'x', count: 4, median: 2, ninetieth: 3 }];
    expect(withoutSmallSpans(few, [])).toEqual([{ value: 'x', ...hidden }]);
  });
  it('hides a small total', () => {
    expect([withoutSmallTotal(4), withoutSmallTotal(5)]).toEqual([null, 5]);
  });

  it('never shows a figure below five, nor lets the one hidden figure be calculated', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const after = shown(...counts);
        expect(after.every((count) => count === null || count >= 5)).toBe(true);
        expect(after.filter((count) => count === null)).not.toHaveLength(1);
      }),
    );
  });
});
