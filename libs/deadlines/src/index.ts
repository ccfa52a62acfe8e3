export {
  dayCorrection,
  dayDecision,
  kazakhstanCalendar,
  type DayCorrection,
  type DayOff,
  type WorkingCalendar,
} from './calendar.js';
export { cancelAll, cancelDeadlines, meetDeadlines } from './end-deadlines.js';
export { extendDeadline, handDeadlinesTo, hastenDeadlines, pauseAll, resumeAll } from './change-deadlines.js';
export { addDays, dayOf, endOf, morningOf, startOf, zone, type Day } from './days.js';
export { openStates, type Deadline, type DeadlineState, type Holder } from './deadline.js';
export { deadlineTimers, type DeadlineFact, type DeadlineTimers } from './deadline-timers.js';
export { dueAt, type Circumstances, type Due } from './due-at.js';
export { effectOf, type Effect, type Shift } from './effect.js';
export { explain, whyMoved, writeDay, writeInstant, writeLength } from './explain.js';
export type { Explanation, Extension, Given, Pause, SkippedDays } from './explanation.js';
export { lawInForce, limitOf, putInForceHere, type TermLaw } from './law-in-force.js';
export { deadlineMigrations } from './migrations/index.js';
export { allDeadlines, openDeadlines } from './open-deadlines.js';
export { CallTooLong } from './outward-call.js';
export { recountBatch, type Moved, type Recount } from './recount.js';
export { startDeadlines, type DeadlineStart } from './start-deadlines.js';
export {
  TimerClerk,
  type ClerkOptions,
  type Occasion,
  type OutwardCall,
  type TimerAlarm,
  type TimerHandler,
  type Within,
} from './timer-clerk.js';
export { cancelTimers, setTimers, type Timer, type TimerToSet } from './timers.js';
