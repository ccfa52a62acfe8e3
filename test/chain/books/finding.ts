import type { Agency } from './what-events-do.js';

/**
 * What is wrong. `lost`: something was told and not applied. `doubled`: applied more often than told. `out-of-order`: not as its sender numbered it.
 * `stuck`: on its way still, with nothing before it. `quarantined`: set aside, with an alarm.
 */
export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'out-of-order' | 'stuck' | 'quarantined';
  readonly says: string;
  /** Where it lies, of what is set aside. */
  readonly at?: Agency;
}
export const finding = (kind: Finding['kind'], says: string): Finding => ({ kind, says });
