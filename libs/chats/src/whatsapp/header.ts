import type { MessageTime } from '../message.js';

/** The beginning of a line of an export: when, and where the rest begins. */
export interface Header {
  readonly at: MessageTime;
  /** The numbers of the date as written, unless the year stands first. */
  readonly dayAndMonth?: readonly [number, number];
  /** What follows, from the author's name on. */
  readonly rest: string;
}

/** Marks of direction and of the beginning of a file, which exports strew over their lines. */
const marks = String.raw`[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]`;
const atTheEdges = new RegExp(`^${marks}+|${marks}+$`, 'gu');
const leadingMarks = new RegExp(`^${marks}+`, 'u');
export const withoutMarks = (text: string): string => text.replaceAll(atTheEdges, '');
export const everyMark = new RegExp(marks, 'gu');

const blank = String.raw`[ \u00A0\u202F]`;
const date = String.raw`(\d{1,4}) ?(?<sign>[/.-]) ?(\d{1,2}) ?\k<sign> ?(\d{1,4})\.?`;
/** Some languages put a word between date and time. */
const between = String.raw`[,.]?${blank}{1,2}(?:\p{L}{1,5}${blank})?`;
const time = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?`;
const half = String.raw`(?:${blank}?(\p{L}[\p{L}.${blank.slice(1, -1)}]{0,22}?))?`;
const iOS = new RegExp(String.raw`^\[(${date}${between}${time}${half})\]${blank}`, 'u');
const android = new RegExp(String.raw`^(${date}${between}${time}${half})(?:${blank}-|:)${blank}`, 'u');
/** Longest header that is looked for: bounds the work for a line whatever it holds. */
const longest = 96;

const morning = new Set(['am', 'дп', 'таңғы', 'түскедейін', 'тд']);
const afternoon = new Set(['pm', 'пп', 'кешкі', 'түстенкейін', 'түстенкейінгі', 'тк']);

/** Reads the beginning of a line; `undefined` where the line continues a message. */
export function headerOf(line: string): Header | undefined {
  const stripped = line.replace(leadingMarks, '');
  const beginning = stripped.slice(0, longest);
  const found = (beginning.startsWith('[') ? iOS : android).exec(beginning);
  if (found === null) return undefined;
  const [whole, written = '', first = '', , second = '', third = '', hour = '', minute = '', seconds, mark] = found;
  const clock = clockOf(Number(hour), Number(minute), seconds === undefined ? undefined : Number(seconds), mark);
  if (clock === undefined) return undefined;
  const at = dated(written, [first, second, third], clock);
  return at === undefined ? undefined : { ...at, rest: stripped.slice(whole.length) };
}

interface Clock {
  /** `HH:MM[:SS]`. */
  readonly text: string;
  readonly halfUnknown: boolean;
}

function clockOf(
  hour: number,
  minute: number,
  second: number | undefined,
  mark: string | undefined,
): Clock | undefined {
  if (minute > 59 || (second ?? 0) > 59 || hour > 23) return undefined;
  const half = mark?.toLowerCase().replaceAll(/[.\s\u00A0\u202F]/gu, '');
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const isMorning = half !== undefined && morning.has(half);
  const isAfternoon = half !== undefined && afternoon.has(half);
  const inDay = isMorning ? hour % 12 : isAfternoon ? (hour % 12) + 12 : hour;
  const parts = second === undefined ? [inDay, minute] : [inDay, minute, second];
  return { text: parts.map(two).join(':'), halfUnknown: half !== undefined && !isMorning && !isAfternoon };
}

/** Both readings of a date, each only where such a day exists. A year that stands first leaves nothing open. */
function dated(
  written: string,
  [first, second, third]: readonly [string, string, string],
  { text, halfUnknown }: Clock,
): Pick<Header, 'at' | 'dayAndMonth'> | undefined {
  if (first.length === 3 || third.length === 3) return undefined;
  if (first.length === 4) {
    const day = dayOf(first, second, third);
    return day === undefined ? undefined : { at: timed(written, { local: `${day}T${text}` }, halfUnknown) };
  }
  if (third.length === 1) return undefined;
  const year = third.length === 2 ? `20${third}` : third;
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)];
  const one =
    dayFirst === monthFirst || monthFirst === undefined ? dayFirst : dayFirst === undefined ? monthFirst : undefined;
  const dayAndMonth: readonly [number, number] = [Number(first), Number(second)];
  if (one !== undefined) return { at: timed(written, { local: `${one}T${text}` }, halfUnknown), dayAndMonth };
  if (dayFirst === undefined || monthFirst === undefined) return undefined;
  const both = { dayFirst: `${dayFirst}T${text}`, monthFirst: `${monthFirst}T${text}` };
  return { at: timed(written, both, halfUnknown), dayAndMonth };
}

/** Without the half of the day there is no time, only what is written. */
const timed = (written: string, readings: Omit<MessageTime, 'written'>, halfUnknown: boolean): MessageTime =>
  halfUnknown ? { written, halfOfDay: 'unknown' } : { written, ...readings };

function dayOf(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1970 || y > 2199 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate())
    return undefined;
  return `${year}-${two(m)}-${two(d)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
