import type { Locale } from '#libs/problems';
import type { Assignment } from '../procedure/actor.js';

/** What identity says about the person who signed in. */
export interface SignedIn {
  readonly accountId: string;
  /** The account's version at sign-in; when it changes, the session ends. */
  readonly accountVersion: number;
  readonly name: string;
  readonly locale: Locale;
  readonly assignments: readonly Assignment[];
  /** How the person proved who they are. */
  readonly acr: string;
  /** When they did. */
  readonly authenticatedAt: Date;
  /** Whether the account had a second factor then. */
  readonly hasSecondFactor: boolean;
  /** Identity's own session, to be ended together with ours. */
  readonly identitySid: string | null;
}

/** A signed-in person's session. The secret in the cookie is not in it: only its hash is stored. */
export interface Session extends SignedIn {
  readonly id: string;
  readonly expiresAt: Date;
}
