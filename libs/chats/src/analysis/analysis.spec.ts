import { headerOf } from '../whatsapp/header.js';
import { axisPointOf, hourOf, placeInTime, type AxisPoint } from './axis.js';
import { ContactMeasure, type Contact } from './contact.js';
import { platformChanges } from './platform-change.js';

const at = (instant: string, who: number): AxisPoint => axisPointOf({ at: { written: instant, instant } }, who);
const asWritten = (written: string, who: number): AxisPoint =>
  axisPointOf({ at: headerOf(`${written} - A: x`)?.at ?? { written } }, who);

function measured(
  id: string,
  points: readonly AxisPoint[],
  order: Parameters<typeof placeInTime>[1] = 'given',
): Contact {
  const measure = new ContactMeasure(id, order);
  for (const point of points) measure.take(point);
  return measure.result();
}

describe('the clock', () => {
  it("is Kazakhstan's where the instant is known: six hours ahead before 1 March 2024, five since", () => {
    expect(hourOf(at('2024-02-29T12:00:00Z', 0))).toBe(18);
    expect(hourOf(at('2024-03-02T12:00:00Z', 0))).toBe(17);
    expect(placeInTime(at('2024-03-02T20:30:00Z', 0), 'given')).toEqual({
      clock: 'asia-almaty',
      minutes: Date.parse('2024-03-03T01:30:00Z') / 60_000,
    });
  });

  it('is the one of the source where it has no zone: nothing is added', () => {
    expect(placeInTime(asWritten('23/04/2024, 23:10', 0), 'ambiguous')).toEqual({
      clock: 'as-written',
      minutes: Date.parse('2024-04-23T23:10:00Z') / 60_000,
    });
  });
});

it('a line whose day is open is in no figure by day, and its hour counts', () => {
  const points = [asWritten('03/04/2024, 23:10', 0), asWritten('05/04/2024, 23:20', 1)];
  const open = measured('c', points, 'ambiguous');
  expect(open).toMatchObject({ undated: 2, days: [], clock: null, gaps: { total: 0 }, written: { 0: 1, 1: 1 } });
  expect(open.hours[23]).toEqual({ 0: 1, 1: 1 });
  const settled = measured('c', points, 'day-first');
  expect(settled.days.map(({ day }) => day)).toEqual(['2024-04-03', '2024-04-05']);
  expect(measured('c', points, 'month-first').days.map(({ day }) => day)).toEqual(['2024-03-04', '2024-05-04']);
});

describe('contact', () => {
  const contact = measured('c', [
    at('2024-04-01T05:00:00Z', 0), // 10:00
    at('2024-04-01T05:10:00Z', 1),
    at('2024-04-01T17:30:00Z', 0), // 22:30
    at('2024-04-01T17:31:00Z', -1),
    at('2024-04-04T00:30:00Z', 0), // 05:30
    at('2024-04-06T05:00:00Z', 0),
    at('2024-04-08T05:00:00Z', 1),
  ]);

  it('is counted by day and hour, and every figure cites its lines', () => {
    expect(contact.days[0]).toEqual({
      day: '2024-04-01',
      counts: { 0: 2, 1: 1 },
      first: { conversation: 'c', line: 0 },
      last: { conversation: 'c', line: 2 },
    });
    expect(contact.hours[10]).toEqual({ 0: 2, 1: 2 });
    expect(contact).toMatchObject({ lines: 7, written: { 0: 4, 1: 2 }, clock: 'asia-almaty', undated: 0 });
  });

  it('has gaps, and whoever writes first after one took the initiative', () => {
    expect(contact.gaps.total).toBe(3);
    expect(contact.gaps.longest[0]).toEqual({
      hours: 55,
      after: { conversation: 'c', line: 2 },
      brokenAt: { conversation: 'c', line: 4 },
      brokenBy: 0,
    });
    expect(contact.initiative).toEqual([
      { who: 0, approaches: 3, share: 0.75 },
      { who: 1, approaches: 1, share: 0.25 },
    ]);
  });

  it('at night is told apart', () => {
    expect(contact.night).toEqual({
      from: 22,
      to: 6,
      counts: { 0: 2 },
      first: { conversation: 'c', line: 2 },
      last: { conversation: 'c', line: 4 },
    });
  });
});

it('a conversation that falls silent when another begins elsewhere has moved', () => {
  const daily = (from: number, to: number, hour: number): AxisPoint[] =>
    Array.from({ length: to - from }, (_, n) =>
      at(`2024-04-${String(from + n).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`, n % 2),
    );
  const whatsapp = { platform: 'whatsapp' as const, contact: measured('w', daily(1, 11, 5)) };
  const telegram = { platform: 'telegram' as const, contact: measured('t', daily(10, 20, 6)) };
  expect(platformChanges([telegram, whatsapp])).toEqual([
    {
      from: 'w',
      to: 't',
      kind: 'moved',
      lastBefore: { conversation: 'w', line: 9 },
      firstHere: { conversation: 't', line: 0 },
      linesBefore: 7,
      linesAfter: 0,
    },
  ]);
  const both = { platform: 'whatsapp' as const, contact: measured('w', daily(1, 25, 5)) };
  expect(platformChanges([both, telegram])).toMatchObject([{ kind: 'beside' }]);
  expect(platformChanges([whatsapp])).toEqual([]);
});
