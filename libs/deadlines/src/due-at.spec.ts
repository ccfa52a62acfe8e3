import fc from 'fast-check';
import { timeLimits, type Length, type TimeLimitCode } from '#libs/legal-basis';
import { dayOf, dueAt, kazakhstanCalendar, lawInForce, type Pause } from './index.js';

/** A time of day in Almaty. */
const almaty = (text: string): Date => new Date(`${text}:00+05:00`);
const endOf = (day: string): Date => new Date(`${day}T23:59:59.999+05:00`);
const due = (rule: TimeLimitCode, start: string, circumstances: Parameters<typeof dueAt>[3] = {}) =>
  dueAt(rule, almaty(start), lawInForce, circumstances);

describe('how terms are counted', () => {
  test('hours run straight, through night and holiday', () => {
    expect(due('erdr-registration', '2026-03-20T18:30').dueAt).toEqual(almaty('2026-03-21T18:30'));
  });

  test('the day of the start does not count, and the term ends with its last day', () => {
    expect(due('preliminary-check', '2026-11-16T00:01').dueAt).toEqual(endOf('2026-11-19'));
    expect(due('preliminary-check', '2026-11-16T23:59').dueAt).toEqual(endOf('2026-11-19'));
  });

  test('a calendar term counts days off, but does not end on one', () => {
    const { dueAt: at, explanation } = due('preliminary-check', '2026-11-18T14:03');
    expect(at).toEqual(endOf('2026-11-23'));
    expect(explanation).toMatchObject({ movedFrom: '2026-11-21', lastDay: '2026-11-23' });
    expect(explanation.skipped).toMatchObject([{ from: '2026-11-21', to: '2026-11-22', because: 'weekend' }]);
  });

  test('a measure of restraint ends on its last day, be it a day off, whatever was decided about that day', () => {
    const given = { length: { unit: 'calendarDays', n: 3 } as const };
    const { dueAt: at, explanation } = due('measure-of-restraint', '2026-11-18T14:03', { given });
    expect(at).toEqual(endOf('2026-11-21'));
    expect(explanation).toMatchObject({ movedFrom: null, lastDay: '2026-11-21', skipped: [] });
    expect(due('examination', '2026-11-18T14:03', { given }).dueAt).toEqual(endOf('2026-11-23'));
    const decision = { number: '1', on: '2026-11-01', enteredAt: '2026-11-01T04:00:00.000Z' };
    const calendar = kazakhstanCalendar([{ on: '2026-11-20', is: 'rest', decision }]);
    const two = { given: { length: { unit: 'calendarDays', n: 2 } as const } };
    const by = (rule: TimeLimitCode) => dueAt(rule, almaty('2026-11-18T14:03'), { ...lawInForce, calendar }, two);
    expect(by('measure-of-restraint').dueAt).toEqual(endOf('2026-11-20'));
    expect(by('measure-of-restraint').explanation).not.toHaveProperty('decisions');
  });

  test('a term in working days passes over weekends, holidays and moved days of rest, and says which', () => {
    const { dueAt: at, explanation } = due('cyberbullying-decision', '2026-03-19T10:00');
    expect(at).toEqual(endOf('2026-03-27'));
    expect(explanation.skipped.map(({ from, to, because }) => [from, to, because])).toEqual([
      ['2026-03-21', '2026-03-23', 'holiday'],
      ['2026-03-24', '2026-03-25', 'moved'],
    ]);
  });

  test('it is Almaty that decides which day it is', () => {
    expect(dueAt('assign-examination', new Date('2026-11-17T18:59:59Z')).explanation.lastDay).toBe('2026-11-18');
    expect(dueAt('assign-examination', new Date('2026-11-17T19:00:00Z')).explanation.lastDay).toBe('2026-11-19');
  });

  test('before 1 March 2024 Almaty was an hour further east', () => {
    expect(dayOf(new Date('2024-02-28T18:00:00Z'))).toBe('2024-02-29');
    expect(dayOf(new Date('2024-03-02T18:00:00Z'))).toBe('2024-03-02');
  });

  test('the case gives the length, or the last day', () => {
    const length: Length = { unit: 'workingDays', n: 2 };
    expect(due('examination', '2026-11-18T10:00', { given: { length } }).dueAt).toEqual(endOf('2026-11-20'));
    expect(due('examination', '2026-11-18T10:00', { given: { until: '2026-12-01' } }).dueAt).toEqual(
      endOf('2026-12-01'),
    );
    expect(due('examination', '2026-11-18T10:00', { given: { until: '2026-11-18' } }).dueAt).toEqual(
      endOf('2026-11-18'),
    );
    expect(due('examination', '2026-11-18T10:00', { given: { until: '2026-12-05' } }).dueAt).toEqual(
      endOf('2026-12-07'),
    );
    expect(() => due('examination', '2026-11-18T10:00')).toThrow('rule-unmet');
    expect(() => due('examination', '2026-11-18T10:00', { given: { until: '2026-11-17' } })).toThrow('rule-unmet');
  });

  test('a child in danger shortens it', () => {
    expect(due('receive-referral', '2026-11-18T10:00').dueAt).toEqual(almaty('2026-11-19T10:00'));
    expect(due('receive-referral', '2026-11-18T10:00', { given: { urgency: 'urgent' } }).dueAt).toEqual(
      almaty('2026-11-18T13:00'),
    );
    const immediate = due('receive-referral', '2026-11-18T10:00', { given: { urgency: 'immediate' } });
    expect(immediate.dueAt).toEqual(almaty('2026-11-18T11:00'));
    expect(immediate.explanation.urgency).toBe('immediate');
  });

  test('an extension counts from the start, and never shortens, whatever its unit', () => {
    const to = (length: Length) => ({ extensions: [{ at: almaty('2026-11-19T10:00'), to: length }] });
    expect(due('preliminary-check', '2026-11-18T14:03', to({ unit: 'calendarDays', n: 10 })).dueAt).toEqual(
      endOf('2026-11-30'),
    );
    expect(due('preliminary-check', '2026-11-18T14:03', to({ unit: 'calendarDays', n: 1 })).dueAt).toEqual(
      endOf('2026-11-23'),
    );
    expect(due('cyberbullying-decision', '2026-11-18T14:03', to({ unit: 'calendarDays', n: 15 })).dueAt).toEqual(
      endOf('2026-12-03'),
    );
  });
});

describe('a clock that stood still', () => {
  const pause = (from: string, to: string | null): Pause => ({
    from: almaty(from),
    to: to === null ? null : almaty(to),
  });

  test('hours go on where they stopped', () => {
    const pauses = [pause('2026-11-18T12:00', '2026-11-20T12:00')];
    expect(due('erdr-registration', '2026-11-18T10:00', { pauses }).dueAt).toEqual(almaty('2026-11-21T10:00'));
  });

  test('days on which it stood still as they began or ended do not count', () => {
    const pauses = [pause('2026-11-17T10:00', '2026-11-19T10:00')];
    const { dueAt: at, explanation } = due('preliminary-check', '2026-11-16T10:00', { pauses });
    expect(at).toEqual(endOf('2026-11-23'));
    expect(explanation.skipped[0]).toMatchObject({ from: '2026-11-17', to: '2026-11-19', because: 'paused' });
  });

  test('a pause within one day costs nothing', () => {
    const pauses = [pause('2026-11-17T10:00', '2026-11-17T16:00')];
    expect(due('preliminary-check', '2026-11-16T10:00', { pauses }).dueAt).toEqual(endOf('2026-11-19'));
  });

  test('what goes on in life is counted as if it had not stood still, and tells of no pause', () => {
    const pauses = [pause('2026-11-19T10:00', '2026-11-25T10:00')];
    const given = { length: { unit: 'calendarDays', n: 5 } as const };
    expect(due('measure-of-restraint', '2026-11-18T10:00', { pauses, given })).toMatchObject({
      dueAt: endOf('2026-11-23'),
      explanation: { pauses: [], skipped: [] },
    });
    expect(due('decide-on-measure', '2026-11-18T10:00', { pauses: [pause('2026-11-18T11:00', null)] }).dueAt).toEqual(
      almaty('2026-11-19T10:00'),
    );
  });

  test('while it stands still there is no date', () => {
    for (const rule of ['preliminary-check', 'erdr-registration', 'assessment'] as const)
      expect(due(rule, '2026-11-16T10:00', { pauses: [pause('2026-11-16T12:00', null)] })).toMatchObject({
        dueAt: null,
        warnAt: null,
      });
  });
});

describe('what holds for every term', () => {
  const start = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2031-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const rule = fc.constantFrom(...(Object.keys(timeLimits) as TimeLimitCode[]));
  const length: fc.Arbitrary<Length> = fc.oneof(
    fc.record({ unit: fc.constant('hours' as const), n: fc.integer({ min: 1, max: 400 }) }),
    fc.record({
      unit: fc.constantFrom('workingDays' as const, 'calendarDays' as const),
      n: fc.integer({ min: 1, max: 40 }),
    }),
  );
  const gap = fc.integer({ min: 1, max: 20 * 24 * 60 });
  /** Pauses after the start, from gaps in minutes: in order and apart. */
  const pausesAfter = (from: Date, gaps: readonly (readonly [number, number])[]): Pause[] => {
    let at = from.getTime();
    return gaps.map(([before, long]) => {
      const begin = at + before * 60_000;
      at = begin + long * 60_000;
      return { from: new Date(begin), to: new Date(at) };
    });
  };
  const gaps = fc.array(fc.tuple(gap, gap), { maxLength: 4 });

  test('it ends after it began, is warned of in between, and ends on a working day unless it is in hours or may end on any', () => {
    fc.assert(
      fc.property(rule, start, length, gaps, (code, at, given, some) => {
        const {
          dueAt: ends,
          warnAt,
          explanation,
        } = dueAt(code, at, lawInForce, { given: { length: given }, pauses: pausesAfter(at, some) });
        expect(ends!.getTime()).toBeGreaterThan(at.getTime());
        expect(warnAt!.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(warnAt!.getTime()).toBeLessThanOrEqual(ends!.getTime());
        expect(dayOf(ends!)).toBe(explanation.lastDay);
        if (explanation.length.unit !== 'hours' && !('endsOnDayOff' in timeLimits[code]))
          expect(lawInForce.calendar.dayOff(explanation.lastDay!)).toBeNull();
      }),
    );
  });

  test('pausing never makes it earlier, nor does a pause that lasts longer', () => {
    fc.assert(
      fc.property(rule, start, length, gaps, gap, (code, at, given, some, more) => {
        const ends = (with_: readonly (readonly [number, number])[]) =>
          dueAt(code, at, lawInForce, { given: { length: given }, pauses: pausesAfter(at, with_) }).dueAt!.getTime();
        expect(ends(some)).toBeGreaterThanOrEqual(ends([]));
        if (some.length === 0) return;
        // The last one: to lengthen an earlier pause moves those after it, and with them the midnights that they cover.
        const longer = some.map(
          ([before, long], index) => [before, index === some.length - 1 ? long + more : long] as const,
        );
        expect(ends(longer)).toBeGreaterThanOrEqual(ends(some));
      }),
    );
  });

  test('extending never makes it earlier', () => {
    fc.assert(
      fc.property(rule, start, length, length, gaps, (code, at, given, to, some) => {
        const circumstances = { given: { length: given }, pauses: pausesAfter(at, some) };
        const extended = dueAt(code, at, lawInForce, { ...circumstances, extensions: [{ at, to }] }).dueAt!;
        expect(extended.getTime()).toBeGreaterThanOrEqual(dueAt(code, at, lawInForce, circumstances).dueAt!.getTime());
      }),
    );
  });

  test('every day between start and last day is either counted or explained', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), gaps, (at, n, some) => {
        const given = { length: { unit: 'workingDays', n } as const };
        const { explanation } = dueAt('examination', at, lawInForce, { given, pauses: pausesAfter(at, some) });
        const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
        const skipped = explanation.skipped.reduce((sum, { from, to }) => sum + days(from, to) + 1, 0);
        expect(days(dayOf(at), explanation.lastDay!)).toBe(n + skipped);
      }),
    );
  });

  test('the explanation survives JSON unchanged', () => {
    fc.assert(
      fc.property(rule, start, length, gaps, (code, at, given, some) => {
        const { explanation } = dueAt(code, at, lawInForce, {
          given: { length: given },
          pauses: pausesAfter(at, some),
        });
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
      }),
    );
  });
});
