import type { WorkingCalendar } from './calendar.js';
import { addDays, endOf, startOf, type Day } from './days.js';
import type { Pause, SkippedDays } from './explanation.js';

const stoodStill = { en: 'the term stood still', ru: 'срок был приостановлен', kk: 'мерзім тоқтатылған' } as const;

export interface CountedDays {
  /** Null when the count runs into a pause that has not ended. */
  readonly lastDay: Day | null;
  readonly movedFrom: Day | null;
  readonly skipped: readonly SkippedDays[];
}

/** The clock stood still as the day began or as it ended. A pause within one day does not touch the day. */
function isPaused(day: Day, pauses: readonly Pause[]): boolean {
  if (pauses.length === 0) return false;
  const stands = (at: number): boolean =>
    pauses.some(({ from, to }) => from.getTime() <= at && (to === null || to.getTime() > at));
  return stands(startOf(day).getTime()) || stands(endOf(day).getTime());
}

function join(skipped: readonly SkippedDays[]): SkippedDays[] {
  const joined: SkippedDays[] = [];
  for (const next of skipped) {
    const last = joined.at(-1);
    if (last?.because === next.because && last.name.en === next.name.en && addDays(last.to, 1) === next.from)
      joined[joined.length - 1] = { ...last, to: next.to };
    else joined.push(next);
  }
  return joined;
}

/**
 * Counts days as procedural terms are counted: the day of the start is not one of them; the term ends with its last day;
 * a last day on which nobody works moves to the next working day. A term in working days passes over days off, one in
 * calendar days counts them. Both pass over days that the clock did not run through; so the day on which a term is
 * resumed does not count, as the day of its start does not. With n = 0 the term ends with the day of the start.
 *
 * @param kind `exact`: calendar days whose end does not move, since what they count ends in life on that day
 */
export function countDays(
  start: Day,
  n: number,
  kind: 'working' | 'calendar' | 'exact',
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): CountedDays {
  const stillSince = pauses.find(({ to }) => to === null)?.from.getTime() ?? Infinity;
  const skipped: SkippedDays[] = [];
  let movedFrom: Day | null = null;
  let left = Math.max(n, 1);
  for (let day = n === 0 ? start : addDays(start, 1); ; day = addDays(day, 1)) {
    if (stillSince !== Infinity && endOf(day).getTime() >= stillSince)
      return { lastDay: null, movedFrom: null, skipped: join(skipped) };
    const off = calendar.dayOff(day);
    if (isPaused(day, pauses)) {
      skipped.push({ from: day, to: day, because: 'paused', name: stoodStill });
    } else if (off !== null && (kind === 'working' || (kind === 'calendar' && left === 1))) {
      if (kind === 'calendar') movedFrom ??= day;
      skipped.push({ from: day, to: day, because: off.because, name: off.name });
    } else {
      left -= 1;
      if (left === 0) return { lastDay: day, movedFrom, skipped: join(skipped) };
    }
  }
}
