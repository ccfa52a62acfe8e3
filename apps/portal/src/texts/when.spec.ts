import dayjs from 'dayjs';
import { until } from './when.js';

describe('how long until a deadline', () => {
  const lunch = dayjs('2026-11-30T15:50:00+05:00');

  it.each([
    ['2026-12-30T23:59:59.999+05:00', 'days', 30],
    ['2026-12-02T23:59:59.999+05:00', 'days', 2],
    ['2026-12-02T14:40:00+05:00', 'hours', 47],
    ['2026-11-30T18:30:00+05:00', 'hours', 3],
    ['2026-11-30T16:20:30+05:00', 'minutes', 31],
    ['2026-11-30T15:20:00+05:00', 'minutes', -30],
    ['2026-11-03T23:59:59.999+05:00', 'days', -27],
  ])('%s is in %s: %i', (at, unit, count) => {
    expect(until(at, lunch)).toEqual({ unit, count });
  });

  it('is counted by the country’s days, whatever the device’s are', () => {
    const afterMidnight = dayjs('2026-11-30T19:30:00Z');
    expect(until('2026-12-04T18:59:59.999Z', afterMidnight)).toEqual({ unit: 'days', count: 3 });
  });
});
