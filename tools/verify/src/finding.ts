import type { AgencyId } from '#libs/contracts';
import type { EntityManager } from 'typeorm';

/** One thing that is wrong, named so that somebody can go and look. Ids and numbers, never content. */
export interface Finding {
  readonly agency: AgencyId;
  readonly part: 'journal' | 'custody' | 'seals' | 'numbers' | 'deliveries' | 'records' | 'erasures' | 'vault';
  readonly says: string;
}

export interface Report {
  /** Entries of all journals that were checked. */
  readonly entries: number;
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/** An agency's database, open to be read. */
export interface Opened {
  readonly agency: AgencyId;
  readonly manager: EntityManager;
}

/** Findings of one kind at most: a lost table would name every row. */
export const mostNamed = 100;
