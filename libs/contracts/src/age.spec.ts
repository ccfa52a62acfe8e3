import { ageBandOf, ageOn, nextBandAt } from './age.js';

describe('the age of a child', () => {
  it.each([
    ['2013-11-20', '2026-11-19T18:59:59Z', 12],
    ['2013-11-20', '2026-11-19T19:00:00Z', 13], // midnight in Almaty
    ['2012-02-29', '2026-02-28T12:00:00Z', 13],
    ['2012-02-29', '2026-03-01T12:00:00Z', 14],
  ])('born on %s, at %s, is %i', (bornOn, now, years) => {
    expect(ageOn(bornOn, new Date(now))).toBe(years);
  });

  it.each([
    [undefined, 'unknown'],
    [10, 'under-11'],
    [11, '11-12'],
    [14, '13-14'],
    [17, '15-17'],
    [18, '18-and-over'],
  ] as const)('%s years is the band %s', (years, band) => {
    expect(ageBandOf(years)).toBe(band);
  });

  it.each([
    ['2013-11-20', '2026-11-19T18:59:59Z', '2026-11-19T19:00:00.000Z'],
    ['2013-11-20', '2026-11-19T19:00:00Z', '2028-11-19T19:00:00.000Z'],
    ['2012-02-29', '2026-11-19T19:00:00Z', '2027-02-28T19:00:00.000Z'],
    ['2008-11-21', '2026-11-20T04:00:00Z', '2026-11-20T19:00:00.000Z'],
    ['2008-11-20', '2026-11-20T04:00:00Z', undefined],
    ['9999-12-30', '2026-11-20T04:00:00Z', undefined],
  ])('born on %s, at %s, enters another band at %s, and not before', (bornOn, now, at) => {
    const next = nextBandAt(bornOn, new Date(now));
    expect(next?.toISOString()).toBe(at);
    if (next === undefined) return;
    const band = (time: number): string => ageBandOf(ageOn(bornOn, new Date(time)));
    expect(band(next.getTime() - 1)).toBe(band(new Date(now).getTime()));
    expect(band(next.getTime())).not.toBe(band(new Date(now).getTime()));
  });
});
