import dayjs from 'dayjs';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import type { Language } from './areas.js';
import { inCountry } from './country-time.js';

/** Browsers do not know Kazakh months everywhere ("M11"): dates are written by dayjs. */
const day: Readonly<Record<Language, string>> = { kk: 'YYYY [ж.] D MMMM', ru: 'D MMMM YYYY', en: 'D MMMM YYYY' };

export const dateOf = (at: string, language: Language): string => inCountry(at).locale(language).format(day[language]);
export const momentOf = (at: string, language: Language): string =>
  inCountry(at).locale(language).format(`${day[language]}, HH:mm`);
/** Where the year is said beside it. */
export const dayInYearOf = (at: string, language: Language): string => inCountry(at).locale(language).format('D MMMM');
export const clockOf = (at: Date): string => inCountry(at).format('HH:mm');

/** Whole minutes, hours or days until a moment; negative once it is over. Days are those of the country's calendar: until 30 December it is thirty on 30 November. */
export function until(
  at: string,
  now = dayjs(),
): { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number } {
  // What is left is rounded up, what is over as well: "2 hours left" is not said of almost three.
  const whole = (unit: 'hour' | 'minute'): number => {
    const count = dayjs(at).diff(now, unit, true);
    return Math.sign(count) * Math.ceil(Math.abs(count));
  };
  if (Math.abs(whole('minute')) < 120) return { unit: 'minutes', count: whole('minute') };
  if (Math.abs(whole('hour')) < 48) return { unit: 'hours', count: whole('hour') };
  const midnight = (moment: Date): dayjs.Dayjs => dayjs.utc(inCountry(moment).format('YYYY-MM-DD'));
  return { unit: 'days', count: midnight(new Date(at)).diff(midnight(now.toDate()), 'day') };
}
