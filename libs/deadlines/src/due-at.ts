import type { DecidedLength, Length, TimeLimit, TimeLimitCode } from '#libs/legal-basis';
import { Problem } from '#libs/problems';
import type { DayCorrection, WorkingCalendar } from './calendar.js';
import { countDays, type CountedDays } from './count-days.js';
import { addDays, dayOf, daysBetween, endOf, morningOf, type Day } from './days.js';
import type { Explanation, Extension, Given, Pause } from './explanation.js';
import { lawInForce, limitOf, type TermLaw } from './law-in-force.js';

/** What happened to one deadline since it started. */
export interface Circumstances {
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
  readonly given?: Given;
}

export interface Due {
  /** Null while the clock stands still. */
  readonly dueAt: Date | null;
  readonly warnAt: Date | null;
  readonly explanation: Explanation;
}

interface Term {
  readonly length: Length;
  readonly from: Explanation['lengthFrom'];
}

function termOf(limit: TimeLimit, startedAt: Date, given: Given): Term {
  if (limit.length !== 'given') {
    const shorter =
      given.urgency === undefined || given.urgency === 'standard' ? undefined : limit.byUrgency?.[given.urgency];
    return shorter === undefined ? { length: limit.length, from: 'rule' } : { length: shorter, from: 'urgency' };
  }
  if (given.length !== undefined) return { length: given.length, from: 'case' };
  const n = given.until === undefined ? -1 : daysBetween(dayOf(startedAt), given.until);
  if (!(n >= 0)) throw new Problem('rule-unmet', { rule: 'term-not-given', says: termNotGiven });
  return { length: { unit: 'calendarDays', n }, from: 'case' };
}

const termNotGiven = {
  en: 'This time limit needs a length, or a last day that is not before its start.',
  ru: 'Для этого срока нужна длительность или последний день не раньше начала.',
  kk: 'Бұл мерзімге ұзақтық немесе басталуынан ерте емес соңғы күн керек.',
} as const;

interface Counted extends CountedDays {
  readonly dueAt: Date | null;
}

/** Hours run straight, nights and holidays included; only a pause moves their end. */
function countHours(startedAt: Date, n: number, pauses: readonly Pause[]): Counted {
  let due = startedAt.getTime() + n * 3_600_000;
  let counted = startedAt.getTime();
  for (const { from, to } of pauses) {
    if (from.getTime() > due) break;
    if (to === null) return { dueAt: null, lastDay: null, movedFrom: null, skipped: [] };
    due += Math.max(0, to.getTime() - Math.max(from.getTime(), counted));
    counted = Math.max(counted, to.getTime());
  }
  const dueAt = new Date(due);
  return { dueAt, lastDay: dayOf(dueAt), movedFrom: null, skipped: [] };
}

const kindOf = ({ unit }: Length, { endsOnDayOff }: TimeLimit): Parameters<typeof countDays>[2] => {
  if (unit === 'workingDays') return 'working';
  return endsOnDayOff === true ? 'exact' : 'calendar';
};

function count(
  length: Length,
  startedAt: Date,
  limit: TimeLimit,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Counted {
  const { unit, n } = length;
  if (unit === 'hours') return countHours(startedAt, n, pauses);
  const counted = countDays(dayOf(startedAt), n, kindOf(length, limit), calendar, pauses);
  return { ...counted, dueAt: counted.lastDay === null ? null : endOf(counted.lastDay) };
}

/** Decisions on days that this count met: every one within a term in working days; of a calendar term those at its end, where that moves. */
function decisionsMet(
  length: Length,
  limit: TimeLimit,
  startedAt: Date,
  { lastDay, movedFrom }: Counted,
  { corrections }: WorkingCalendar,
): readonly DayCorrection[] {
  const { unit } = length;
  if (unit === 'hours' || lastDay === null || kindOf(length, limit) === 'exact') return [];
  const after = dayOf(startedAt);
  return corrections.filter(
    ({ on, decision }) =>
      decision !== undefined && on > after && on <= lastDay && (unit === 'workingDays' || on >= (movedFrom ?? lastDay)),
  );
}

const decidedOf = ({ from, running, basis, enteredAt }: DecidedLength): NonNullable<Explanation['decided']> => ({
  ...{ from, running, enteredAt, instrument: basis.instrument, article: basis.article, text: basis.text },
});

function daysBefore(last: Day, { unit, n }: Length, calendar: WorkingCalendar): Day {
  if (unit !== 'workingDays') return addDays(last, -n);
  let day = last;
  for (let left = n; left > 0;) {
    day = addDays(day, -1);
    if (calendar.dayOff(day) === null) left -= 1;
  }
  return day;
}

/** A warning that long before the end; for days, in the morning. Where the term is too short for it, half-way. */
function warningOf(
  limit: TimeLimit,
  startedAt: Date,
  { dueAt, lastDay }: Counted,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
): Date | null {
  if (dueAt === null || lastDay === null) return null;
  const [start, due] = [startedAt.getTime(), dueAt.getTime()];
  const stood = pauses.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to?.getTime() ?? due, due) - Math.max(from.getTime(), start)),
    0,
  );
  const fromEnd = (portion: number): Date => new Date(Math.round(due - portion * (due - start - stood)));
  if ('portion' in limit.warnAt) return fromEnd(1 - limit.warnAt.portion);
  const { before } = limit.warnAt;
  const warnAt =
    before.unit === 'hours' ? new Date(due - before.n * 3_600_000) : morningOf(daysBefore(lastDay, before, calendar));
  return warnAt > startedAt ? warnAt : fromEnd(0.5);
}

/** Neighbouring and overlapping pauses are one. */
function inOrder(pauses: readonly Pause[]): Pause[] {
  const ordered: Pause[] = [];
  for (const next of [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = ordered.at(-1);
    if (last !== undefined && (last.to === null || last.to >= next.from))
      ordered[ordered.length - 1] = {
        from: last.from,
        to: last.to === null || next.to === null ? null : new Date(Math.max(last.to.getTime(), next.to.getTime())),
      };
    else ordered.push(next);
  }
  return ordered;
}

/**
 * When a time limit ends, when to warn, and why. Pure: the same circumstances give the same date.
 *
 * @throws Problem `rule-unmet` (`term-not-given`) when a rule of length `given` is given none
 */
export function dueAt(
  rule: TimeLimitCode,
  startedAt: Date,
  law: TermLaw = lawInForce,
  { pauses: stood = [], extensions = [], given = {} }: Circumstances = {},
): Due {
  const { limit, decided } = limitOf(law, rule, startedAt);
  // One that was paused before its limit ran through pauses is counted as if it had run.
  const pauses = limit.runsThroughPauses === true ? [] : stood;
  const stops = inOrder(pauses);
  const first = termOf(limit, startedAt, given);
  const countOne = (term: Term) => ({ ...term, counted: count(term.length, startedAt, limit, law.calendar, stops) });
  // An extension never shortens: the longest of the terms holds, whatever the unit of each.
  const { length, from, counted } = extensions
    .map(({ to }) => countOne({ length: to, from: 'extension' }))
    .reduce(
      (longest, next) => ((next.counted.dueAt ?? Infinity) > (longest.counted.dueAt ?? Infinity) ? next : longest),
      countOne(first),
    );
  const decisions = decisionsMet(length, limit, startedAt, counted, law.calendar);
  return {
    dueAt: counted.dueAt,
    warnAt: warningOf(limit, startedAt, counted, stops, law.calendar),
    explanation: {
      rule,
      basis: limit.basis,
      startedAt: startedAt.toISOString(),
      length,
      lengthFrom: from,
      urgency: from === 'urgency' && given.urgency !== 'standard' ? (given.urgency ?? null) : null,
      skipped: counted.skipped,
      movedFrom: counted.movedFrom,
      pauses: pauses.map((pause) => ({ from: pause.from.toISOString(), to: pause.to?.toISOString() ?? null })),
      extensions: extensions.map(({ at, to }) => ({ at: at.toISOString(), to })),
      lastDay: counted.lastDay,
      dueAt: counted.dueAt?.toISOString() ?? null,
      ...(decisions.length === 0 ? {} : { decisions }),
      ...(decided === undefined || from === 'case' ? {} : { decided: decidedOf(decided) }),
    },
  };
}
