import type { EmergencyReason } from '#libs/legal-basis';
import type { RecordCore } from '#libs/lifecycle';

/** Somebody opened a record that they do not have, in an emergency. It belongs to the unit that has the record: its head reviews it. */
export interface Opening extends RecordCore {
  /** The record that was opened. */
  readonly recordId: string;
  /** Its number, by which it was asked for. */
  readonly number: string;
  /** In which role. */
  readonly role: string;
  readonly reason: EmergencyReason;
  /** Until when it may be read (ISO 8601), unless it is ended before. Row-level security holds it. */
  readonly endsAt: string;
  readonly endedAt?: string;
  readonly finding?: Finding;
  readonly reviewedAt?: string;
  readonly reviewedBy?: string;
  readonly sealed?: OpeningWords;
}

export const findings = ['right', 'not-right'] as const;
export type Finding = (typeof findings)[number];

/** What was said; free text may name a child, so it is kept sealed. */
export interface OpeningWords {
  readonly words: string;
  readonly review?: string;
}
