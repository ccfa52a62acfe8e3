import { CreateDeadlines1763770000100 } from './1763770000100-create-deadlines.js';
import { AddLawVersion1796400000000 } from './1796400000000-add-law-version.js';
import { AddDueByPlace1796910001000 } from './1796910001000-add-due-by-place.js';
import { AddTimersByKind1798000000100 } from './1798000000100-add-timers-by-kind.js';

/** Migrations of the tables that this library keeps, in order; every agency runs them. */
export const deadlineMigrations = [
  CreateDeadlines1763770000100,
  AddLawVersion1796400000000,
  AddDueByPlace1796910001000,
  AddTimersByKind1798000000100,
];
