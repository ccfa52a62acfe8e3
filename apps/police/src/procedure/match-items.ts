import type { Platform } from '#libs/contracts';
import type { AttributeKind } from './attributes/attribute.js';

/** In what two cases agree: something by which somebody is found, the child, the suspect, or that one names the other as a further victim. */
export type MatchKind = AttributeKind | 'child' | 'suspect' | 'named';

/**
 * How one of the two sides stands to the match. A `round` is a request: who asks again after a refusal or a withdrawal begins the next
 * one, and the other side's earlier answer no longer counts.
 */
export interface Stance {
  readonly says: 'nothing' | 'requested' | 'agreed' | 'refused' | 'withdrawn';
  readonly round: number;
}

export type MatchState = 'found' | 'details-requested' | 'agreed' | 'refused' | 'withdrawn';

/** What flows once the owner agreed: this list and nothing else. The account itself stands in the personal part. */
export interface SharedDetails {
  readonly caseNumber: string;
  readonly unitId: string | null;
  readonly investigators: readonly { readonly subject: string; readonly name: string | null }[];
  readonly platforms: readonly Platform[];
  readonly period: { readonly from?: string | undefined; readonly to?: string | undefined };
}

/** Another investigation in which something of this one appears. */
export interface Match {
  readonly id: string;
  /** The other investigation: shown to nobody. */
  readonly with: string;
  readonly on: readonly MatchKind[];
  readonly foundAt: string;
  readonly changedAt: string;
  readonly ours: Stance;
  readonly theirs: Stance;
  /** Who must not learn of the other case: the match tells of it. */
  readonly excluded: readonly string[];
  readonly shared?: SharedDetails;
}

/** Where a match stands, as both sides see it. */
export function stateOf({ ours, theirs }: Pick<Match, 'ours' | 'theirs'>): MatchState {
  const said = [ours.says, theirs.says];
  if (said.includes('withdrawn')) return 'withdrawn';
  if (said.includes('refused')) return 'refused';
  if (!said.includes('requested')) return 'found';
  return said.includes('nothing') ? 'details-requested' : 'agreed';
}

export const silent: Stance = { says: 'nothing', round: 0 };
