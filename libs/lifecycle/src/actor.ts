import type { Locale } from '#libs/problems';

/** Somebody who is away, and for whom the actor stands in now, by the database's clock (ADR 0044). */
export interface Absent {
  readonly subject: string;
  /** The role in which the actor stands in. */
  readonly role: string;
  /** The unit in which they do. */
  readonly unitId: string;
}

/** Who is asking, as a rule or the rights table needs to know it. */
export interface Actor {
  /** Account id (UUID), or `system` for what the agency itself does: a timer, another agency's event. */
  readonly subject: string;
  readonly agency: string;
  readonly roles: readonly Role[];
  /** Ids of the units (schools, police units, …) to which the actor belongs. */
  readonly units: readonly string[];
  /** ISO 3166-2:KZ. */
  readonly region: string;
  readonly locale: Locale;
  /** For whom they stand in; known only within a transaction. */
  readonly standsInFor?: readonly Absent[];
}

/** Every role of every agency (domain, actors), and the agency itself. */
export const roles = [
  'psychologist',
  'teacher',
  'head-of-school',
  'duty-officer',
  'investigator',
  'juvenile-inspector',
  'head-of-unit',
  'liaison-officer',
  'coordinator',
  'expert',
  'expert-group-member',
  'social-worker',
  'rehabilitation-psychologist',
  'partner',
  'prosecutor',
  'analyst',
  'administrator',
  'auditor',
  'system',
] as const;
export type Role = (typeof roles)[number];

/**
 * How an actor stands to a record.
 * - `own`: raised it; `assigned`: it is assigned to them or they were added to it
 * - `unit`: it belongs to one of their units; `region`: to their region; `agency`: any record of the agency
 * - `deputy`: they stand in for somebody to whom, by the same row, it is `own` or `assigned` (ADR 0044)
 * - `emergency`: they opened it in an emergency, for a time that has not passed (ADR 0038). For reading only: no step is taken by it
 */
export const relations = ['own', 'assigned', 'deputy', 'unit', 'region', 'agency', 'emergency'] as const;
export type Relation = (typeof relations)[number];

/** Who may: for each role, the relations that suffice. A role that is not named may not. */
export type By = Partial<Readonly<Record<Role, Relation | readonly Relation[]>>>;

/** What the agency itself does, by a timer or on another agency's event. */
export const system = (agency: string, region: string): Actor => ({
  subject: 'system',
  agency,
  roles: ['system'],
  units: [],
  region,
  locale: 'kk',
});
