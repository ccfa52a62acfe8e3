import type { Urgency } from './vocabulary.js';

const haste: readonly Urgency[] = ['standard', 'urgent', 'immediate'];

/** The more urgent of two: what is told later never makes a child wait longer. */
export const moreUrgent = (one: Urgency, other: Urgency): Urgency =>
  haste.indexOf(other) > haste.indexOf(one) ? other : one;
