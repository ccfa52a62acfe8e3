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
/** By what a chain may be counted several times: it has each of them once, or none. */
export const marks = ['article', 'platform', 'way'] as const;
export type Mark = (typeof marks)[number];
export type Dimension = (typeof dimensions)[number];
