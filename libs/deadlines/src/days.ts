import { DateTime } from 'luxon';

/** The zone in which people of Kazakhstan read a clock. */
export const zone = 'Asia/Almaty';

/** A day as people write it: `2026-11-18`. */
export type Day = string;

const milliseconds = 86_400_000;
const utc = (day: Day): number => Date.parse(`${day}T00:00Z`);

export const addDays = (day: Day, days: number): Day =>
  new Date(utc(day) + days * milliseconds).toISOString().slice(0, 10);
export const daysBetween = (from: Day, to: Day): number => (utc(to) - utc(from)) / milliseconds;
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(utc(day)).getUTCDay());

const starts = new Map<Day, number>();

/** Luxon knows the zone's offset on any day, at 0.1 ms a question; the answers for the days in use are kept. */
function startMillis(day: Day): number {
  let found = starts.get(day);
  if (found === undefined) {
    found = DateTime.fromISO(day, { zone }).startOf('day').toMillis();
    if (starts.size > 5_000) starts.clear();
    starts.set(day, found);
  }
  return found;
}

export const startOf = (day: Day): Date => new Date(startMillis(day));

/** The last millisecond of the day: 24:00 by law, written so that the instant still falls on that day. */
export const endOf = (day: Day): Date => new Date(startMillis(addDays(day, 1)) - 1);

/** When people come to work and read what waits for them. */
export const morningOf = (day: Day): Date => new Date(startMillis(day) + 9 * 3_600_000);

/** The day on which an instant falls in Almaty. */
export function dayOf(at: Date): Day {
  let day = new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 10);
  while (startMillis(day) > at.getTime()) day = addDays(day, -1);
  while (startMillis(addDays(day, 1)) <= at.getTime()) day = addDays(day, 1);
  return day;
}
