import { kazakhstanCalendar } from './index.js';

const calendar = kazakhstanCalendar();
const daysOff = (year: number): string[] => {
  const found: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const off = calendar.dayOff(day);
    if (off !== null && off.because !== 'weekend') found.push(`${day} ${off.because}`);
  }
  return found;
};

describe('the working days of Kazakhstan', () => {
  test('Nauryz 2026 falls on a weekend, so the 24th and 25th are off, as they were', () => {
    expect(daysOff(2026).filter((day) => day.startsWith('2026-03'))).toEqual([
      '2026-03-08 holiday',
      '2026-03-09 moved',
      '2026-03-15 holiday',
      '2026-03-16 moved',
      '2026-03-21 holiday',
      '2026-03-22 holiday',
      '2026-03-23 holiday',
      '2026-03-24 moved',
      '2026-03-25 moved',
    ]);
  });

  test('Nauryz 2024: the 23rd was a Saturday, so Monday the 25th was off', () => {
    expect(calendar.dayOff('2024-03-25')?.because).toBe('moved');
    expect(calendar.dayOff('2024-03-26')).toBeNull();
  });

  test('Orthodox Christmas and Kurban Ait are days of rest, not holidays: they are not moved', () => {
    expect(calendar.dayOff('2024-01-07')?.because).toBe('holiday');
    expect(calendar.dayOff('2024-01-08')).toBeNull();
    expect(calendar.dayOff('2026-05-27')?.name.kk).toBe('Құрбан айт');
  });

  test('two New Year days on a weekend move one after the other', () => {
    expect(daysOff(2028).slice(0, 4)).toEqual([
      '2028-01-01 holiday',
      '2028-01-02 holiday',
      '2028-01-03 moved',
      '2028-01-04 moved',
    ]);
  });

  test('every day off has its name in three languages', () => {
    for (const year of [2024, 2025, 2026, 2027, 2028, 2029, 2030]) {
      for (const day of daysOff(year)) {
        const name = calendar.dayOff(day.slice(0, 10))?.name;
        expect(new Set(Object.values(name ?? {})).size).toBeGreaterThanOrEqual(2);
        expect(name?.ru).toMatch(/[а-я]/i);
        expect(name?.kk).toMatch(/[а-я]/i);
      }
    }
  });

  test('a correction wins: days of rest are moved by decision', () => {
    const corrected = kazakhstanCalendar([
      { on: '2026-12-14', is: 'working' },
      { on: '2026-12-12', is: 'working' },
      {
        on: '2026-12-15',
        is: 'rest',
        name: { en: 'moved from 12 December', ru: 'перенос с 12 декабря', kk: '12 желтоқсаннан ауыстырылған' },
      },
    ]);
    expect(corrected.dayOff('2026-12-12')).toBeNull();
    expect(corrected.dayOff('2026-12-15')).toMatchObject({ because: 'moved', name: { en: 'moved from 12 December' } });
    expect(corrected.dayOff('2026-12-16')?.because).toBe('holiday');
  });

  test('what is not a day is refused', () => {
    expect(() => kazakhstanCalendar([{ on: '2026-02-30', is: 'rest' }])).toThrow();
  });
});
