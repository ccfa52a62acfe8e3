import type { TimeLimit } from './time-limit.js';
import { platformAndExpertLimits } from './time-limits/platforms-and-experts.js';
import { schoolAndPoliceLimits } from './time-limits/school-and-police.js';
import { supportAndOversightLimits } from './time-limits/support-and-oversight.js';

const all = { ...schoolAndPoliceLimits, ...platformAndExpertLimits, ...supportAndOversightLimits };

/** The code of a time limit; a typo does not compile. */
export type TimeLimitCode = keyof typeof all;

/** Every time limit of the chain, in the order of its links. */
export const timeLimits: Readonly<Record<TimeLimitCode, TimeLimit>> = all;
