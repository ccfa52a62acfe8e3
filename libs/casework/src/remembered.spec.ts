import type { RecordCore } from '#libs/lifecycle';
import { Remembered } from './remembered.js';

const record = (id: string, version = 1, ms = 0): RecordCore =>
  ({ id, version, changedAt: new Date(ms) }) as Partial<RecordCore> as RecordCore;
const items = (n: number): { evidence: number[] } => ({ evidence: Array.from({ length: n }, (_, each) => each) });

describe('what is remembered of a record', () => {
  it('holds for its version and the time of that change, and for no other', () => {
    const remembered = new Remembered();
    const known = items(2);
    remembered.keep(record('a', 5, 7), known);
    expect(remembered.of(record('a', 5, 7))).toBe(known);
    expect(remembered.of(record('a', 6, 7))).toBeUndefined();
    expect(remembered.of(record('a', 5, 8))).toBeUndefined();
    expect(remembered.of(record('b', 5, 7))).toBeUndefined();
  });

  it('is bounded in records and in items; what was read longest ago is forgotten first', () => {
    const remembered = new Remembered();
    for (let n = 0; n < 33; n += 1) {
      remembered.keep(record(`r${String(n)}`), items(1));
      remembered.of(record('r0'));
    }
    expect([0, 1, 2, 32].map((n) => remembered.of(record(`r${String(n)}`)) !== undefined)).toEqual([
      ...[true, false, true, true],
    ]);
    remembered.keep(record('large'), items(19_999));
    expect([remembered.of(record('large'))?.['evidence']?.length, remembered.of(record('r2'))]).toEqual([
      ...[19_999, undefined],
    ]);
    remembered.keep(record('too large'), items(20_001));
    expect(remembered.of(record('too large'))).toBeUndefined();
    expect(remembered.of(record('large'))).toBeDefined();
  });
});
