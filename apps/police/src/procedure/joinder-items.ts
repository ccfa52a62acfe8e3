import type { Participant } from '#libs/lifecycle';

/** One case that is, shall be or was joined to this one, which leads. */
export interface Joinder {
  readonly id: string;
  readonly matchId: string;
  /** The other investigation. */
  readonly with: string;
  readonly withChain?: string;
  readonly status: 'proposed' | 'refused' | 'approved' | 'not-possible' | 'joined' | 'severed';
  readonly proposedBy: string;
  readonly decidedBy?: string;
  readonly changedAt: string;
  /** Where the joined case stands, as it said last. */
  readonly stands?: string;
  /** Who must not learn of the other case. */
  readonly excluded: readonly string[];
}

/** The case that leads this one, and what this one goes back to when it is severed. */
export interface JoinedTo {
  readonly mainId: string;
  readonly caseNumber: string;
  readonly at: string;
  readonly unitBefore: string | null;
  readonly peopleBefore: readonly Participant[];
}

/** A joinder that holds, or will in a moment. */
export const isLive = ({ status }: Joinder): boolean => status === 'approved' || status === 'joined';
