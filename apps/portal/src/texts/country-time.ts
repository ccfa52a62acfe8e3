import dayjs, { type Dayjs } from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The country has one time since 1 March 2024 (UTC+5); many devices still stand on the old one. Documents and deadlines are written in this zone too. */
const zone = 'Asia/Almaty';
const isDay = (at: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(at);

/** An instant by the country's clock, whatever the device's says. A day without a time stays that day. */
export const inCountry = (at: string | Date): Dayjs =>
  typeof at === 'string' && isDay(at) ? dayjs.utc(at) : dayjs(at).tz(zone);

/** What somebody typed as date and time (`2026-11-27T09:30`), which means the country's clock, as an instant in ISO 8601. @throws RangeError where it is none */
export const instantOf = (typed: string): string => dayjs.tz(typed, zone).toISOString();

/** This moment, as somebody would type it into such a field, to the second. */
export const typedNow = (): string => inCountry(new Date()).format('YYYY-MM-DDTHH:mm:ss');
