import { HourlyAlarm } from './hourly-alarm.js';

const minute = 60_000;

it('is raised after an hour without a break, once an hour, and begins anew', () => {
  const alarm = new HourlyAlarm();
  const raisedAt = (from: number, to: number): number[] => {
    const raised: number[] = [];
    for (let at = from; at <= to; at += 1) if (alarm.failed(at * minute)) raised.push(at);
    return raised;
  };
  expect(raisedAt(0, 150)).toEqual([60, 120]);
  alarm.over();
  expect(raisedAt(151, 215)).toEqual([211]);
});
