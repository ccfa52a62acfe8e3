import type { By } from '#libs/lifecycle';

/** Rows of the rights table, by the sentence that they stand for. Whoever stands in for somebody who has it has it too (ADR 0044). */
export const theAgencyItself = { system: 'agency' } as const satisfies By;
export const dutyOfficer = { 'duty-officer': 'unit', 'head-of-unit': 'unit' } as const satisfies By;
export const investigator = { investigator: ['assigned', 'deputy'], 'head-of-unit': 'unit' } as const satisfies By;
export const headOfUnit = { 'head-of-unit': 'unit' } as const satisfies By;
/** While a referral is new, whoever has it in hand may act for the child. */
export const whoeverHasIt = {
  'duty-officer': 'unit',
  investigator: ['assigned', 'deputy'],
  'head-of-unit': 'unit',
} as const satisfies By;

/** Who works on the case itself, by having it. */
export const worksOnIt = {
  investigator: ['assigned', 'deputy'],
  'juvenile-inspector': ['assigned', 'deputy'],
  'head-of-unit': 'unit',
} as const satisfies By;

/** Who sees an investigation. How much a duty officer sees of it once a case is open, the view decides. */
export const mayRead = {
  'duty-officer': ['unit', 'emergency'],
  investigator: ['assigned', 'deputy', 'emergency'],
  'juvenile-inspector': ['assigned', 'deputy', 'emergency'],
  'head-of-unit': ['unit', 'emergency'],
} as const satisfies By;
/** Who sees the case whole and its files: whoever works on it, and for a time whoever opened it in an emergency (ADR 0038). */
export const mayReadWhole = {
  'duty-officer': 'emergency',
  investigator: ['assigned', 'deputy', 'emergency'],
  'juvenile-inspector': ['assigned', 'deputy', 'emergency'],
  'head-of-unit': ['unit', 'emergency'],
} as const satisfies By;
