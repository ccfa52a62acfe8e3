import type { Locale } from '#libs/problems';

/** What a person may be at an agency: one role, for some of its units, in one region. */
export interface Assignment {
  readonly agency: string;
  readonly role: string;
  /** Ids of the units (schools, police units, bureaus) that the role extends to. */
  readonly units: readonly string[];
  /** ISO 3166-2:KZ. */
  readonly region: string;
  /** Kinds of examination an expert is qualified for. */
  readonly kinds?: readonly string[] | undefined;
}

/** A person who may sign in. */
export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly name: string;
  readonly locale: Locale;
  readonly assignments: readonly Assignment[];
  readonly disabledAt: Date | null;
  /** Until when the password may be used, where somebody else chose it; whoever signs in with it chooses another one. */
  readonly oneTimeUntil: Date | null;
  /** Grows with every change that must end the sessions that are open: assignments, password, disabled. */
  readonly version: number;
}

/** What the gateway asks about the accounts behind its open sessions. */
export interface AccountState {
  readonly id: string;
  readonly disabled: boolean;
  readonly version: number;
}
