import type { DateOrder } from '../message.js';
import { dayOf, hourOf, placeInTime, type AxisPoint, type Clock } from './axis.js';

/** What a figure rests on, so that a court can look: a line of a conversation, by its number. */
export interface Line {
  readonly conversation: string;
  readonly line: number;
}

export interface ContactTerms {
  /** Silence from which on the next message counts as a new approach. */
  readonly gapHours: number;
  /** Hours of the night, from the first to before the second. */
  readonly night: readonly [from: number, to: number];
}
export const usualTerms: ContactTerms = { gapHours: 24, night: [22, 6] };

/** Most gaps that are listed; all are counted. */
const listedGaps = 200;

export interface Day {
  readonly day: string;
  /** By the author's number. */
  readonly counts: Readonly<Record<number, number>>;
  readonly first: Line;
  readonly last: Line;
}

export interface Gap {
  readonly hours: number;
  readonly after: Line;
  /** The line that ends the silence, and who wrote it. */
  readonly brokenAt: Line;
  readonly brokenBy: number;
}

/** Measures of one conversation. Counts are of what people wrote; what the application says is not contact. */
export interface Contact {
  readonly conversation: string;
  readonly lines: number;
  readonly written: Readonly<Record<number, number>>;
  /** The clock of days, hours and gaps; none where nothing could be dated. */
  readonly clock: Clock | 'mixed' | null;
  /** Lines whose day is open or that have no time. They are in no figure by day and in no gap. */
  readonly undated: number;
  readonly days: readonly Day[];
  /** 24 hours; in each, counts by the author's number. */
  readonly hours: readonly Readonly<Record<number, number>>[];
  readonly gaps: { readonly total: number; readonly longest: readonly Gap[] };
  /** Who wrote first: at the beginning, and after each gap. `share` is their part of all approaches. */
  readonly initiative: readonly { readonly who: number; readonly approaches: number; readonly share: number }[];
  readonly night: {
    readonly from: number;
    readonly to: number;
    readonly counts: Readonly<Record<number, number>>;
    readonly first?: Line;
    readonly last?: Line;
  };
}

interface OpenDay {
  counts: Record<number, number>;
  first: number;
  last: number;
}

const add = (counts: Record<number, number>, who: number): void => {
  counts[who] = (counts[who] ?? 0) + 1;
};

/** Measures a conversation point by point: memory grows with its days, not with its messages. */
export class ContactMeasure {
  private lines = 0;
  private undated = 0;
  private readonly written: Record<number, number> = {};
  private readonly clocks = new Set<Clock>();
  private readonly days = new Map<string, OpenDay>();
  private readonly hours: Record<number, number>[] = Array.from({ length: 24 }, () => ({}));
  private readonly gaps: Gap[] = [];
  private gapCount = 0;
  private readonly approaches: Record<number, number> = {};
  private readonly nightCounts: Record<number, number> = {};
  private nightFirst: number | undefined;
  private nightLast: number | undefined;
  private previous: { readonly minutes: number; readonly line: number } | undefined;

  constructor(
    private readonly conversation: string,
    private readonly order: DateOrder['order'],
    private readonly terms: ContactTerms = usualTerms,
  ) {}

  take(point: AxisPoint): void {
    const line = this.lines;
    this.lines += 1;
    const [who] = point;
    if (who < 0) return;
    add(this.written, who);
    this.takeHour(point, who, line);
    const place = placeInTime(point, this.order);
    if (place === undefined) {
      this.undated += 1;
      return;
    }
    this.clocks.add(place.clock);
    const day = dayOf(place.minutes);
    const open = this.days.get(day) ?? { counts: {}, first: line, last: line };
    add(open.counts, who);
    open.last = line;
    this.days.set(day, open);
    this.takeGap(place.minutes, who, line);
  }

  result(): Contact {
    const at = (line: number): Line => ({ conversation: this.conversation, line });
    const total = Object.values(this.approaches).reduce((sum, count) => sum + count, 0);
    const [clock = null, other] = this.clocks;
    const [from, to] = this.terms.night;
    return {
      conversation: this.conversation,
      lines: this.lines,
      written: this.written,
      clock: other === undefined ? clock : 'mixed',
      undated: this.undated,
      days: [...this.days]
        .sort(([one], [two]) => (one < two ? -1 : 1))
        .map(([day, { counts, first, last }]) => ({ day, counts, first: at(first), last: at(last) })),
      hours: this.hours,
      gaps: { total: this.gapCount, longest: this.gaps.toSorted((a, b) => b.hours - a.hours).slice(0, listedGaps) },
      initiative: Object.entries(this.approaches).map(([who, approaches]) => ({
        who: Number(who),
        approaches,
        share: Math.round((approaches / total) * 1000) / 1000,
      })),
      night: {
        from,
        to,
        counts: this.nightCounts,
        ...(this.nightFirst === undefined ? {} : { first: at(this.nightFirst) }),
        ...(this.nightLast === undefined ? {} : { last: at(this.nightLast) }),
      },
    };
  }

  private takeHour(point: AxisPoint, who: number, line: number): void {
    const hour = hourOf(point);
    if (hour === undefined) return;
    add(this.hours[hour] ?? {}, who);
    const [from, to] = this.terms.night;
    if (from > to ? hour < from && hour >= to : hour < from || hour >= to) return;
    add(this.nightCounts, who);
    this.nightFirst ??= line;
    this.nightLast = line;
  }

  private takeGap(minutes: number, who: number, line: number): void {
    const { previous } = this;
    this.previous = { minutes, line };
    if (previous === undefined) {
      add(this.approaches, who);
      return;
    }
    const hours = (minutes - previous.minutes) / 60;
    if (hours < this.terms.gapHours) return;
    add(this.approaches, who);
    this.gapCount += 1;
    const { conversation } = this;
    this.gaps.push({
      hours: Math.round(hours * 10) / 10,
      after: { conversation, line: previous.line },
      brokenAt: { conversation, line },
      brokenBy: who,
    });
    if (this.gaps.length >= 2 * listedGaps) this.gaps.sort((a, b) => b.hours - a.hours).length = listedGaps;
  }
}
