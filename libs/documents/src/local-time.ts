import { DateTime } from 'luxon';

const zone = 'Asia/Almaty';
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/;

/**
 * The local time of every instant in the data, as `2026-11-18T09:00`, by the instant as it is written there: the typesetter knows no time
 * zones and their history (until March 2024 Almaty was an hour ahead of today).
 */
export function localTimes(...data: readonly unknown[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isInstant.test(value)) found[value] = DateTime.fromISO(value, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  data.forEach(look);
  return found;
}
