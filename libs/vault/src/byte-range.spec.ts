import { rangeAskedFor } from './byte-range.js';

const item = { size: 1_000, sha256: 'a'.repeat(64) };
const asked = (range: string, more: Record<string, string> = {}, size = item.size): unknown =>
  rangeAskedFor({ range, ...more }, { ...item, size });

describe('a range of bytes (RFC 9110, 14)', () => {
  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-499', 0, 500],
    ['bytes=500-999', 500, 1_000],
    ['bytes=500-', 500, 1_000],
    ['bytes=999-5000', 999, 1_000],
    ['bytes=-1', 999, 1_000],
    ['bytes=-5000', 0, 1_000],
    ['Bytes=5-9', 5, 10],
  ])('%s is given as it was asked for', (range, from, to) => {
    expect(asked(range)).toEqual({ from, to });
  });

  it.each(['bytes=', 'bytes=-', 'bytes=9-5', 'bytes=a-b', 'lines=0-5', 'bytes=0-1,5-6', 'bytes=0-1;x'])(
    '%s is not understood, or more than one: all of it is given',
    (range) => {
      expect(asked(range)).toBeUndefined();
    },
  );

  it.each([
    ['bytes=1000-', 1_000],
    ['bytes=1000-1001', 1_000],
    ['bytes=-0', 1_000],
    ['bytes=0-', 0],
    ['bytes=-1', 0],
  ])('%s of %i bytes cannot be satisfied', (range, size) => {
    expect(() => asked(range, {}, size)).toThrow(
      expect.objectContaining({ code: 'range-not-satisfiable', status: 416, details: { values: { size } } }),
    );
  });

  it('holds for the item that it was asked of only', () => {
    expect(asked('bytes=0-1', { 'if-range': `"${item.sha256}"` })).toEqual({ from: 0, to: 2 });
    expect(asked('bytes=0-1', { 'if-range': '"another"' })).toBeUndefined();
    expect(rangeAskedFor({}, item)).toBeUndefined();
  });
});
