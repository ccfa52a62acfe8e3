import type { Account, Platform } from '#libs/contracts';
import type { Authority, MeasureCode } from '#libs/legal-basis';
import type { AttributeKind, Doubt } from './attributes/attribute.js';

/** Something by which somebody is found online, outside the personal part: that it is there, and nothing of what it says. */
export interface KnownAttribute {
  readonly id: string;
  readonly kind: AttributeKind;
  readonly platform?: Platform;
  readonly belongsTo: Account['belongsTo'];
  readonly source: 'referral' | 'suspect' | 'search' | 'register';
  /** The suspect to whom it was attributed. */
  readonly suspectId?: string;
  /** The attribution of an account that gave it this suspect: withdrawn, it takes the suspect with it. */
  readonly attributionId?: string;
  readonly doubt?: Doubt;
  readonly at: string;
}

/** What the attribute says; in the personal part, by its id. */
export interface AttributeValue {
  readonly value: string;
  readonly asWritten: string;
  readonly displayName?: string;
}

/** A search for the suspect's other accounts and for other victims: where, by what, and what came of it. */
export interface AccountSearch {
  /** The same as of the recorded action. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly platforms: readonly Platform[];
  readonly attributeIds: readonly string[];
  readonly result: 'found' | 'nothing-found';
  /** Attributes that became known by it. */
  readonly found: readonly string[];
  /** Numbers of referrals about other children. */
  readonly victims: readonly string[];
}

/** A measure against a suspect, from the order that applied it to its end. */
export interface AppliedMeasure {
  readonly id: string;
  readonly suspectId: string;
  readonly kind: MeasureCode;
  readonly authorisedBy: Authority;
  readonly status: 'applied' | 'changed' | 'cancelled';
  readonly appliedAt: string;
  /** Last day on which it holds (ISO date, Almaty); none where it has no term. */
  readonly until?: string;
  readonly extensions: readonly { readonly at: string; readonly until: string }[];
  readonly endedAt?: string;
}

/** A decision that no measure is needed: the suspect is not forgotten, but left at large on purpose. */
export interface NoMeasure {
  readonly suspectId: string;
  readonly at: string;
  readonly by: string;
}
