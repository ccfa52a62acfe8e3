import type { DateEvidence, DateOrder, Pointer } from '../message.js';
import type { Header } from './header.js';

/** A clock that was set back, or a message that came late, is no evidence of the order. */
const toleranceDays = 2;

type Order = DateEvidence['speaksFor'];
const other: Record<Order, Order> = { 'day-first': 'month-first', 'month-first': 'day-first' };

/** Gathers, line by line, what speaks for one order of day and month. Nothing outside the file counts, and no habit of any country. */
export class DateOrderWitness {
  private readonly byNumber = new Map<Order, DateEvidence>();
  private readonly byCourse = new Map<Order, DateEvidence>();
  private readonly latest = new Map<Order, number>();
  private leftOpen = false;

  hear({ at, dayAndMonth }: Header, message: number, pointer: Pointer): void {
    if (dayAndMonth === undefined) return;
    const [first, second] = dayAndMonth;
    if (at.dayFirst !== undefined) this.leftOpen = true;
    const note = (kept: Map<Order, DateEvidence>, speaksFor: Order, why: DateEvidence['why']): void => {
      if (!kept.has(speaksFor)) kept.set(speaksFor, { speaksFor, why, message, pointer });
    };
    if (first > 12) note(this.byNumber, 'day-first', 'above-12');
    if (second > 12) note(this.byNumber, 'month-first', 'above-12');
    this.follow('day-first', at.dayFirst ?? (second > 12 ? undefined : at.local), note);
    this.follow('month-first', at.monthFirst ?? (first > 12 ? undefined : at.local), note);
  }

  verdict(): DateOrder {
    const [sure, likely] = [[...this.byNumber.values()], [...this.byCourse.values()]];
    const evidence = sure.length > 0 ? sure : likely;
    const orders = new Set(evidence.map(({ speaksFor }) => speaksFor));
    const [only] = orders;
    // Where no line is open, a clock that was set back decides nothing and disturbs nothing.
    if (!this.leftOpen)
      return sure.length === 1 && only !== undefined ? { order: only, evidence } : { order: 'given', evidence: [] };
    if (orders.size === 2) return { order: 'contradictory', evidence };
    return { order: only ?? 'ambiguous', evidence };
  }

  /** An export runs forward in time: an order by which it runs backwards is not its order. */
  private follow(
    order: Order,
    reading: string | undefined,
    note: (kept: Map<Order, DateEvidence>, speaksFor: Order, why: DateEvidence['why']) => void,
  ): void {
    if (reading === undefined) return;
    const day =
      Date.UTC(Number(reading.slice(0, 4)), Number(reading.slice(5, 7)) - 1, Number(reading.slice(8, 10))) / 86_400_000;
    const latest = this.latest.get(order) ?? day;
    if (day < latest - toleranceDays) note(this.byCourse, other[order], 'runs-backwards');
    this.latest.set(order, Math.max(latest, day));
  }
}
