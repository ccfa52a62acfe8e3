import type { ErasureGroundCode } from '#libs/legal-basis';
import type { RecordCore } from '#libs/lifecycle';

export const refusals = ['still-needed', 'not-theirs-to-ask', 'another-child'] as const;

/** Somebody asked that the personal data of a child be destroyed at this agency. It names nobody: what it says are codes and dates. */
export interface Erasure extends RecordCore {
  /** The record by which it was asked for; every record of its chain is meant. */
  readonly recordId: string;
  /** What kind that one is. */
  readonly of: string;
  /** What people know that one by, and find the erasure by (`numberOf`); an older version has left it out where the record has no number of its own. */
  readonly number?: string | null;
  readonly ground: ErasureGroundCode;
  /** When what is kept of this chain has been kept long enough (ISO 8601). */
  readonly keptUntil: string;
  readonly held?: { readonly for: 'court' | 'prosecutor' | 'investigation'; readonly at: string };
  readonly refusedBecause?: (typeof refusals)[number];
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  /** How many records lost their personal part. */
  readonly records?: number;
}

/** How the chain stands at this agency, as far as an erasure must know. */
export interface ChainStanding {
  /** Every record of it, with whether the work on it has ended. */
  readonly records: number;
  readonly open: number;
  /** Events of other agencies about it that wait or were set aside, files that are on their way. */
  readonly waiting: number;
  /** Other erasures of the chain that are not decided. */
  readonly asked: number;
  readonly keptUntil: string;
}
