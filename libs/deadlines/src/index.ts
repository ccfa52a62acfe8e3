export { dayCorrection, kazakhstanCalendar, type DayCorrection, type DayOff, type WorkingCalendar } from './calendar.js';
export { dayOf, zone, type Day } from './days.js';
export { dueAt, shippedLaw, type Circumstances, type Due, type TermLaw } from './due-at.js';
export { explain, writeDay, writeInstant, writeLength } from './explain.js';
export type { Explanation, Extension, Given, Pause, SkippedDays } from './explanation.js';
