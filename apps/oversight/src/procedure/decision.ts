import type { RecordCore } from '#libs/lifecycle';
import type { Stage } from './stages.js';

/** The prosecutor's decision on a completed case. */
export interface Decision extends RecordCore {
  readonly decision: 'return' | 'to-court';
  /** Number of the chain by which it is spoken of; unknown of decisions of before. */
  readonly number?: string | null;
  /** Free text, so it is kept sealed. */
  readonly sealed?: { readonly reason: string };
}

/** What the desk finds out about the chain before a decision. */
export interface DecisionSupply {
  readonly stage: Stage;
  readonly number: string | null;
  /** The chain is in the region that this prosecutor supervises, not only the child's support. */
  readonly isOurs: boolean;
  /** A decision was taken since the case came, and the police have not acted on it yet. */
  readonly decided: boolean;
  readonly excluded: readonly string[];
  /** The case follows another, in which it is decided. */
  readonly joined: boolean;
}
