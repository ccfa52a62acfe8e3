import { Problem } from '#libs/problems';
import type { Writing } from './case-items.js';
import type { Investigation, InvestigationPersonal } from './investigation.js';

interface Item {
  readonly id: string;
}

/** The list with one item changed. @throws Problem `not-found` when there is none of that id */
export function changed<T extends Item>(items: readonly T[], id: string, change: Partial<Omit<T, 'id'>>): readonly T[] {
  known(items, id);
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

/** The item of that id. @throws Problem `not-found`: an event about something that we never ordered is quarantined by it */
export function known<T extends Item>(items: readonly T[], id: string): T {
  const item = items.find((each) => each.id === id);
  if (item === undefined) throw new Problem('not-found', { rule: 'unknown-item' });
  return item;
}

/** The personal part of a record that was opened for this step. */
export function personalOf(investigation: Investigation): InvestigationPersonal {
  if (investigation.sealed === undefined) throw new Error('the personal part was not opened for this step');
  return investigation.sealed;
}

/** The personal part with further words in it. */
export function written(investigation: Investigation, ...writings: readonly Writing[]): InvestigationPersonal {
  const personal = personalOf(investigation);
  return { ...personal, writings: [...personal.writings, ...writings] };
}

/** What the desk does when somebody is excluded: notices written before vanish for them too. */
export const hideNotices = 'hide-notices';

/** The report proved false: whom it named is found by it no more. */
export const isUnfounded = ({ status, endedFor }: Pick<Investigation, 'status' | 'endedFor'>): boolean =>
  status === 'refused' && (endedFor === 'malicious' || endedFor === 'unfounded');

export const union = <T>(one: readonly T[], other: readonly T[]): readonly T[] => [...new Set([...one, ...other])];
