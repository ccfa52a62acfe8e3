/** By what chains are counted. */
export const dimensions = [
  'stage',
  'link',
  'status',
  'region',
  'breached',
  'returned',
  'refused',
  'urgency',
  'outcome',
  'ageBand',
  'sex',
  'source',
] as const;
export type Dimension = (typeof dimensions)[number];
