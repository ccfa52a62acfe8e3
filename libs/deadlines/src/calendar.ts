import Holidays from 'date-holidays';
import { z } from 'zod';
import type { Texts } from '#libs/problems';
import { addDays, isWeekend, type Day } from './days.js';
import { holidayNames, movedByDecision, movedRestDay, weekend } from './day-names.js';

/** Why nobody works on a day. `moved`: a day of rest that was moved here. */
export interface DayOff {
  readonly because: 'weekend' | 'holiday' | 'moved';
  readonly name: Texts;
}

/** Tells the days on which nobody works. */
export interface WorkingCalendar {
  /** Why the day is off, or null when it is a working day. */
  dayOff(day: Day): DayOff | null;
  /** What was decided about single days, in their order. */
  readonly corrections: readonly DayCorrection[];
}

const dayPattern = z.iso.date();
const text = z.string().trim().min(1).max(200);

/** The government's decision on a day, and when the agency's administrator entered it. */
export const dayDecision = z.strictObject({
  number: z.string().trim().min(1).max(60),
  on: dayPattern,
  enteredAt: z.iso.datetime(),
});

/** What an administrator adds: a day of rest or of work that the calendar does not know by itself. */
export const dayCorrection = z.strictObject({
  on: dayPattern,
  is: z.enum(['rest', 'working']),
  name: z.strictObject({ kk: text, ru: text, en: text }).optional(),
  decision: dayDecision.optional(),
});
export type DayCorrection = Readonly<z.infer<typeof dayCorrection>>;

/** Days of rest that are not holidays by law: where they fall on a weekend, no other day is off for them. */
const notMoved = new Set(['Orthodox Christmas', 'Eid al-Adha']);

const source = new Holidays('KZ', { languages: ['en'] });

/**
 * Holidays of one year, and the days of rest moved because of them. The law moves a holiday that falls on a weekend to
 * the next working day, one after the other; date-holidays puts 21 and 22 March 2026 on 23 and 24 March although the
 * 23rd is a holiday itself, so that its own substitute days are not used.
 */
function daysOffIn(year: number): ReadonlyMap<Day, DayOff> {
  const holidays = source
    .getHolidays(year, 'en')
    .filter(({ type, substitute }) => type === 'public' && substitute !== true)
    .map(({ date, name }) => ({ day: date.slice(0, 10), english: name }));
  const off = new Map<Day, DayOff>();
  for (const { day, english } of holidays)
    off.set(day, { because: 'holiday', name: holidayNames[english] ?? { kk: english, ru: english, en: english } });
  for (const { day, english } of holidays) {
    if (!isWeekend(day) || notMoved.has(english)) continue;
    let moved = addDays(day, 1);
    while (isWeekend(moved) || off.has(moved)) moved = addDays(moved, 1);
    off.set(moved, {
      because: 'moved',
      name: movedRestDay(holidayNames[english] ?? { kk: english, ru: english, en: english }),
    });
  }
  return off;
}

const years = new Map<number, ReadonlyMap<Day, DayOff>>();
function shippedDaysOff(year: number): ReadonlyMap<Day, DayOff> {
  let found = years.get(year);
  if (found === undefined) years.set(year, (found = daysOffIn(year)));
  return found;
}

/**
 * The calendar of a five-day week in Kazakhstan: holidays and the days of rest moved because of them, then the
 * corrections, which win. A government's decision to move days of rest is a pair of corrections.
 *
 * @throws ZodError when a correction is not a day of the calendar
 */
export function kazakhstanCalendar(corrections: readonly DayCorrection[] = []): WorkingCalendar {
  const corrected = new Map(
    z
      .array(dayCorrection)
      .parse(corrections)
      .map((correction) => [correction.on, correction]),
  );
  return {
    corrections: [...corrected.values()].sort((one, other) => one.on.localeCompare(other.on)),
    dayOff(day) {
      const correction = corrected.get(day);
      if (correction?.is === 'working') return null;
      if (correction?.is === 'rest') return { because: 'moved', name: correction.name ?? movedByDecision };
      return (
        shippedDaysOff(Number(day.slice(0, 4))).get(day) ??
        (isWeekend(day) ? { because: 'weekend', name: weekend } : null)
      );
    },
  };
}
