import type { Texts } from '#libs/problems';
import type { Actor } from './actor.js';

/** The circumstances of a step: the database's time, who takes it, and fresh ids. Nothing else is read from outside. */
export interface At {
  readonly now: Date;
  readonly actor: Actor;
  /** A new UUID v7. */
  readonly newId: () => string;
  /** What the desk fetched for this step before the decision (`Desk.supplies`): a number, manifests of granted files. */
  readonly supplied?: unknown;
}

/** A requirement of law or procedure, named as a sentence. */
export interface Rule<R, I = unknown> {
  /** Stable code in the refusal. */
  readonly code: string;
  readonly says: Texts;
  /** A rule that looks at the input is not asked when only "what may be done next" is shown. */
  readonly looksAtInput?: boolean;
  holds(record: R, input: I, at: At): boolean;
}
