/** What services do to keep their promises. */
export const ofServices = [
  /** What has no receipt is sent again. */
  'resend',
  /** What was applied already is dropped. */
  'repeated',
  /** What comes too early waits for what is before it. */
  'gaps',
  /** What comes together is applied in its sender's order. */
  'order',
  /** What nobody signed is not believed. */
  'signatures',
  /** A timer that was due is fired. */
  'timers',
  /** A timer is gone once it has fired, and a breach is told of once. */
  'timers-once',
] as const;

/** Nobody writes where nobody may: switched off, a superuser does so in the middle of the run. */
export const untouched = [
  /** Entries of the journal stay as they are. */
  'journal',
  /** Entries of the chain of custody stay as they are. */
  'custody',
  /** Nobody makes an agency's past anew, with everything that rests on it. */
  'seals',
  /** Witnesses keep what they were told. */
  'witnesses',
  /** Sealed files stay as they are. */
  'evidence',
] as const;
export type Untouched = (typeof untouched)[number];

/** What keeps the promises, each of which can be switched off to see that the judge finds what follows. */
export const protections = [
  ...ofServices,
  /** A command is acknowledged after it is safe on the disk. */
  'durability',
  ...untouched,
  /** A backup holds all databases as they stood at one moment. */
  'one-moment',
] as const;
export type Protection = (typeof protections)[number];
