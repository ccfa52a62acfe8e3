/** Somebody who has a part in a record. */
export interface Participant {
  readonly subject: string;
  readonly as: 'owner' | 'assignee' | 'added';
}

/** That the personal parts of a record were destroyed: when (ISO 8601), and on which ground of the register. */
export interface Erased {
  readonly at: string;
  readonly ground: string;
}

/** What every record of a chain has, whatever the agency. */
export interface RecordCore {
  readonly id: string;
  /** The child's chain, the same at every agency (UUID v7). */
  readonly chainId: string;
  readonly status: string;
  /** Counts the changes; the next command names it, so that nobody overwrites anybody. */
  readonly version: number;
  readonly unitId: string | null;
  /** ISO 3166-2:KZ. */
  readonly region: string;
  readonly people: readonly Participant[];
  /** Account ids of people who must not be told and get no access, at any agency. */
  readonly excluded: readonly string[];
  readonly urgency: 'immediate' | 'urgent' | 'standard';
  /** Keyed indexes by which the same child or account is found again; never the values themselves. */
  readonly marks: readonly string[];
  /** Account ids of people who have it open in an emergency now; known only where somebody reads by that relation, and never saved. */
  readonly openedTo?: readonly string[];
  /** Names and words are gone for good; codes, dates and the number remain (ADR 0042). */
  readonly erased?: Erased;
  readonly openedAt: Date;
  readonly changedAt: Date;
}
