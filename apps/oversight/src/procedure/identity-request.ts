import type { NotHeldCode } from '#libs/contracts';
import type { IdentityReasonCode } from '#libs/legal-basis';
import type { RecordCore } from '#libs/lifecycle';

/** The prosecutor's stated need to know who the child of a chain is. The name itself is no part of it. */
export interface IdentityRequest extends RecordCore {
  /** In which role it was asked; who it was, colleagues are not told. */
  readonly role: string;
  readonly reason: IdentityReasonCode;
  /** When the police answered (ISO 8601). */
  readonly answeredAt?: string;
  /** Until when the name may be shown. Row-level security holds it by the database's clock. */
  readonly endsAt?: string;
  /** Why the police could not say. */
  readonly notHeld?: NotHeldCode;
  /** What makes it necessary; it may speak of whoever has the case, so it stays here, sealed. */
  readonly sealed?: { readonly words: string };
}

/** What the desk finds out about the chain before it is asked. */
export interface IdentitySupply {
  /** The case is in the region that this prosecutor supervises, not only the child's support. */
  readonly isOurs: boolean;
  /** The police have said that they have a case or a referral of it. */
  readonly isWithPolice: boolean;
  /** The same prosecutor asked and waits for the answer, or may still read it. */
  readonly isAsked: boolean;
  /** Who must not be told, as the chain says. */
  readonly excluded: readonly string[];
}
