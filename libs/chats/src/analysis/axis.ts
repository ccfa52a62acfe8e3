import type { ChatMessage, DateOrder } from '../message.js';

/**
 * A message as the measures of contact see it: who and when, nothing that was said. A short array, since a conversation has hundreds of thousands.
 * - who: number of the author in the conversation, -1 for what the application says
 * - instant: seconds since 1970 in UTC; null where the source has only a local time
 * - the local time as written, in minutes since 1970 as if it were UTC: read day first, and month first; null where there is none
 */
export type AxisPoint = readonly [
  who: number,
  instant: number | null,
  dayFirst: number | null,
  monthFirst: number | null,
];

export function axisPointOf({ at }: Pick<ChatMessage, 'at'>, who: number): AxisPoint {
  const instant = at.instant === undefined ? null : Math.floor(Date.parse(at.instant) / 1000);
  return [who, instant, minutesOf(at.local ?? at.dayFirst), minutesOf(at.local ?? at.monthFirst)];
}

function minutesOf(local: string | undefined): number | null {
  if (local === undefined) return null;
  const time = Date.parse(`${local}Z`);
  return Number.isNaN(time) ? null : Math.floor(time / 60_000);
}

/** The clock by which a place on the axis is told: Kazakhstan's where the instant is known, else the writer's own, as written. */
export type Clock = 'asia-almaty' | 'as-written';

export interface PlaceInTime {
  /** Minutes since 1970 by the clock. */
  readonly minutes: number;
  readonly clock: Clock;
}

const zone = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Almaty', timeZoneName: 'longOffset' });
const offsets = new Map<number, number>();

/** Minutes by which Almaty is ahead of UTC at an instant; it changed on 2024-03-01. Looked up once for each day. */
function almatyOffset(instant: number): number {
  const hour = Math.floor(instant / 3600);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const name = zone.formatToParts(new Date(hour * 3_600_000)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (offsets.size > 100_000) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/** Where a point stands in time; `undefined` where the date is open or there is none. */
export function placeInTime(
  [, instant, dayFirst, monthFirst]: AxisPoint,
  order: DateOrder['order'],
): PlaceInTime | undefined {
  if (instant !== null) return { minutes: Math.floor(instant / 60) + almatyOffset(instant), clock: 'asia-almaty' };
  const minutes =
    dayFirst === monthFirst ? dayFirst : order === 'day-first' ? dayFirst : order === 'month-first' ? monthFirst : null;
  return minutes === null ? undefined : { minutes, clock: 'as-written' };
}

/** The hour of the day is known even where the day is not. */
export function hourOf(point: AxisPoint): number | undefined {
  const [, instant, dayFirst] = point;
  const minutes = instant === null ? dayFirst : Math.floor(instant / 60) + almatyOffset(instant);
  return minutes === null ? undefined : Math.floor(modulo(minutes, 1440) / 60);
}

export const dayOf = (minutes: number): string =>
  new Date(Math.floor(minutes / 1440) * 86_400_000).toISOString().slice(0, 10);

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
