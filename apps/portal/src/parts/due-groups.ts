import dayjs from 'dayjs';
import { inCountry } from '../texts/country-time.js';

export const dueGroups = ['overdue', 'today', 'week', 'later', 'open'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Where something stands among what is due: overdue, today, within seven days, later, or without a date. */
export function dueGroupOf(dueAt: string | undefined, now: Date): DueGroup {
  if (dueAt === undefined) return 'open';
  const due = dayjs(dueAt);
  if (due.isBefore(now)) return 'overdue';
  if (due.isBefore(inCountry(now).endOf('day'))) return 'today';
  return due.isBefore(dayjs(now).add(7, 'day')) ? 'week' : 'later';
}

/** The same things in groups, the most pressing group first; groups without anything are left out. */
export function byDueGroup<T extends { readonly due: { readonly dueAt: string } | null }>(
  items: readonly T[],
  now: Date,
): readonly (readonly [DueGroup, readonly T[]])[] {
  return dueGroups.flatMap((group) => {
    const found = items.filter(({ due }) => dueGroupOf(due?.dueAt, now) === group);
    return found.length === 0 ? [] : [[group, found] as const];
  });
}
