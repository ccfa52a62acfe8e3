import type { AgencyId, Fact } from '#libs/contracts';

/** A fact on its way into the journal. */
export interface EntryDraft {
  readonly id: string;
  readonly chainId: string;
  readonly recordId: string | null;
  readonly at: Date;
  /** Who made it true: subject and roles, and for whom where they stood in. Stays in this agency. */
  readonly actor: { readonly subject: string; readonly roles: readonly string[]; readonly insteadOf?: string };
  readonly fact: Fact;
  /** W3C `traceparent` of the command. */
  readonly trace: string | null;
}

/** What the journal holds of one entry and the relay needs to carry it. */
export interface JournalEntry {
  readonly id: string;
  readonly chainId: string;
  readonly type: string;
  readonly at: Date;
  readonly open: Readonly<Record<string, unknown>>;
  /** Compact JWE for each receiver that gets a sealed part. */
  readonly sealed: Readonly<Partial<Record<AgencyId, string>>>;
  /** For each receiver the number of this entry in what this agency tells it about this chain: 1, 2, 3 without gaps. */
  readonly numbers: Readonly<Partial<Record<AgencyId, number>>>;
  readonly trace: string | null;
}
