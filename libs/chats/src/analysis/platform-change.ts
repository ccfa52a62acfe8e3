import type { ChatPlatform } from '../message.js';
import type { Contact, Day, Line } from './contact.js';

/** A conversation that begins while, or after, another one of the same people goes on: where the contact moved to. */
export interface PlatformChange {
  readonly from: string;
  readonly to: string;
  /** `moved`: the earlier one falls silent within the days of comparison; `beside`: both go on. */
  readonly kind: 'moved' | 'beside';
  /** The last line there before the first line here. */
  readonly lastBefore: Line;
  readonly firstHere: Line;
  /** Lines of the earlier conversation in the days before this one began, and in the days after. */
  readonly linesBefore: number;
  readonly linesAfter: number;
}

export interface OnOneAxis {
  readonly platform: ChatPlatform;
  readonly contact: Contact;
}

const daysOfComparison = 7;
/** The earlier conversation has moved when less than this part of it is left. */
const remainder = 0.2;

/** Compares conversations of the same people in the order in which they began. Days are compared, since clocks may differ. */
export function platformChanges(conversations: readonly OnOneAxis[]): PlatformChange[] {
  const begun = conversations
    .filter(({ contact }) => contact.days.length > 0)
    .toSorted((one, two) => (dayAt(one, 0) < dayAt(two, 0) ? -1 : 1));
  const changes: PlatformChange[] = [];
  for (const [n, later] of begun.entries()) {
    const earlier = begun.slice(0, n).filter(({ platform }) => platform !== later.platform);
    const change = earlier.map((each) => changeBetween(each, later)).findLast((found) => found !== undefined);
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

const dayAt = ({ contact }: OnOneAxis, n: number): string => contact.days.at(n)?.day ?? '';
const countOf = (days: readonly Day[]): number =>
  days.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, count) => all + count, 0), 0);

function changeBetween(earlier: OnOneAxis, later: OnOneAxis): PlatformChange | undefined {
  const start = later.contact.days[0];
  if (start === undefined) return undefined;
  const shifted = (days: number): string =>
    new Date(Date.parse(start.day) + days * 86_400_000).toISOString().slice(0, 10);
  const { days } = earlier.contact;
  const before = days.filter(({ day }) => day <= start.day && day > shifted(-daysOfComparison));
  const after = days.filter(({ day }) => day > start.day && day <= shifted(daysOfComparison));
  const lastBefore = before.at(-1)?.last;
  if (lastBefore === undefined) return undefined;
  const [linesBefore, linesAfter] = [countOf(before), countOf(after)];
  return {
    from: earlier.contact.conversation,
    to: later.contact.conversation,
    kind: linesAfter <= linesBefore * remainder ? 'moved' : 'beside',
    lastBefore,
    firstHere: start.first,
    linesBefore,
    linesAfter,
  };
}
