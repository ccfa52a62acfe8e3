import type { AgeBand } from '#libs/contracts';
import type { RecordCore } from '#libs/lifecycle';
import type { SupportKind, SupportedMilestoneCode } from '../milestones.js';
import type { ReferralPersonal } from '../referral.js';

export const endReasons = ['done', 'moved-away', 'not-our-pupil', 'other'] as const;
type EndReason = (typeof endReasons)[number];

/** A child of whom social services told the school: it did not report, and learns of nothing but whom to support and how. Times are ISO strings. */
export interface SupportedChild extends RecordCore {
  readonly schoolId: string;
  /** The support of which this school was told: of another one of the same chain it learns nothing, … */
  readonly supportId: string;
  /** … unless social services said that it continues here, too. */
  readonly alsoOf?: readonly string[];
  /** When another school was told because the child goes there: from then on this one hears nothing more. */
  readonly leftAt?: string;
  readonly kind: SupportKind;
  readonly ageBand: AgeBand;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly supportMilestones: readonly { readonly code: SupportedMilestoneCode; readonly at: string }[];
  /** What the school does for the child. */
  readonly schoolSupport: readonly { readonly kind: string; readonly heldOn: string }[];
  /** Why nothing is to be done here any more. */
  readonly endedBecause?: EndReason;
  readonly sealed?: SupportedPersonal;
}

/** Who the child is, what social services said, and the school's notes. */
export interface SupportedPersonal extends Pick<ReferralPersonal, 'continues' | 'notes'> {
  readonly child: { readonly familyName?: string | undefined; readonly givenName: string };
}

/** @throws when a step that needs the personal part was taken without it: a fault of the table, not of the caller */
export function personalOf(record: SupportedChild): SupportedPersonal {
  if (record.sealed === undefined) throw new Error('the personal part was not opened');
  return record.sealed;
}

/** Whether the school is to hear of this support of the child. */
export const hearsOf = ({ supportId, alsoOf = [], leftAt }: SupportedChild, of: string): boolean =>
  leftAt === undefined && (supportId === of || alsoOf.includes(of));
