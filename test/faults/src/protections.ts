/** What keeps the promises, each of which can be switched off to see that the judge finds what follows. */
export const protections = [
  /** What has no receipt is sent again. */
  'resend',
  /** What was applied already is dropped. */
  'repeated',
  /** What comes too early waits for what is before it. */
  'gaps',
  /** A timer that was due is fired. */
  'timers',
  /** A timer is gone once it has fired, and a breach is told of once. */
  'timers-once',
  /** A command is acknowledged after it is safe on the disk. */
  'durability',
] as const;
export type Protection = (typeof protections)[number];
