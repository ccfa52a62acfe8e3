import type { AgeBand } from './vocabulary.js';

/** Kazakhstan has one time all year (UTC+5): a birthday begins at midnight there. */
const almaty = 5 * 3_600_000;

/** The day that it is in Almaty (ISO date). */
export const dayInAlmaty = (now: Date): string => new Date(now.getTime() + almaty).toISOString().slice(0, 10);

/** Whole years on the day of `now` in Almaty. `bornOn` is an ISO date; who was born on 29 February has the birthday on 1 March. */
export function ageOn(bornOn: string, now: Date): number {
  const today = dayInAlmaty(now);
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The band that may travel in the open, in place of an age. */
export function ageBandOf(years: number | undefined): AgeBand {
  if (years === undefined) return 'unknown';
  if (years < 11) return 'under-11';
  if (years < 13) return '11-12';
  if (years < 15) return '13-14';
  return years < 18 ? '15-17' : '18-and-over';
}

/** Ages at which another band begins. */
const bandsBegin = [11, 13, 15, 18] as const;

/** When the band of who was born on that day (ISO date) changes next: midnight in Almaty. None once they are of age, nor for a day that has not come yet: it was typed wrongly. */
export function nextBandAt(bornOn: string, now: Date): Date | undefined {
  const age = ageOn(bornOn, now);
  const next = bandsBegin.find((begins) => begins > age);
  if (next === undefined || age < 0) return undefined;
  const [year = 0, month = 1, day = 1] = bornOn.split('-').map(Number);
  return new Date(Date.UTC(year + next, month - 1, day) - almaty);
}
