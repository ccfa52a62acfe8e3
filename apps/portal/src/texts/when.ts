import dayjs from 'dayjs';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import type { Language } from './spoken.js';

/** Browsers do not know Kazakh months everywhere ("M11"): dates are written by dayjs. */
const day: Readonly<Record<Language, string>> = { kk: 'YYYY [ж.] D MMMM', ru: 'D MMMM YYYY', en: 'D MMMM YYYY' };

export const dateOf = (at: string, language: Language): string => dayjs(at).locale(language).format(day[language]);
export const momentOf = (at: string, language: Language): string =>
  dayjs(at).locale(language).format(`${day[language]}, HH:mm`);
export const clockOf = (at: Date): string => dayjs(at).format('HH:mm');

/** Whole minutes, hours or days until a moment; negative once it is over. */
export function until(
  at: string,
  now = dayjs(),
): { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number } {
  const minutes = dayjs(at).diff(now, 'minute');
  if (Math.abs(minutes) < 120) return { unit: 'minutes', count: minutes };
  const hours = dayjs(at).diff(now, 'hour');
  return Math.abs(hours) < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: dayjs(at).diff(now, 'day') };
}
