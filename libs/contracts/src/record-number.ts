import { dayInAlmaty } from './age.js';

/** The number of a record for people: `S-2026-000123`. The year is Almaty's. */
export const recordNumber = (prefix: string, now: Date, sequence: number): string =>
  `${prefix}-${dayInAlmaty(now).slice(0, 4)}-${String(sequence).padStart(6, '0')}`;
