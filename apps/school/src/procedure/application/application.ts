import type { BullyingKind, Platform, RegionCode } from '#libs/contracts';
import type { Notice, NoticeCode, RecordCore } from '#libs/lifecycle';
import type { AttachedFile } from '../referral.js';
import type { ApplicationContent } from './content.js';
import type { ApplicationMilestone, TakedownState } from './milestones.js';
import type { ApplicationSummary } from './summary.js';

/** A school's application about cyberbullying of a child, and what became of it. Times are ISO strings. */
export interface Application extends RecordCore {
  readonly schoolId: string;
  readonly schoolRegion: RegionCode;
  /** Number for people, from the moment it is filed. */
  readonly number: string | null;
  readonly filedAt: string | null;
  readonly summary: ApplicationSummary;
  readonly files: readonly AttachedFile[];
  readonly milestones: readonly { readonly code: ApplicationMilestone; readonly at: string }[];
  /** Calendar days from receipt, once the expert group has extended its term. */
  readonly extendedTo?: number;
  readonly confirmed?: boolean;
  readonly kinds: readonly BullyingKind[];
  readonly takedowns: readonly Takedown[];
  /** The referral to the police that the same child's matter became as well. */
  readonly referralId?: string;
  readonly support: readonly { readonly code: string; readonly at: string }[];
  readonly sealed?: ApplicationPersonal;
}

export interface Takedown {
  readonly takedownId: string;
  readonly platform: Platform;
  readonly state: TakedownState;
  readonly at: string;
}

/** Words and names: opened only for a step that needs them, or for a reader, which is journalled. */
export interface ApplicationPersonal {
  readonly content: ApplicationContent;
  /** What the expert group wrote: why it needs longer, why it decided so, what the applicant is answered. */
  readonly extension?: string | undefined;
  readonly reasons?: string | undefined;
  readonly answer?: string | undefined;
}

export const personalOf = ({ sealed }: Application): ApplicationPersonal => sealed ?? { content: {} };

export const reached = (
  { milestones }: Application,
  code: ApplicationMilestone,
  at: string,
): Pick<Application, 'milestones'> => ({ milestones: [...milestones, { code, at }] });

export const toOwner = ({ people }: Application, code: NoticeCode): Notice[] => {
  const owner = people.find((person) => person.as === 'owner')?.subject;
  return owner === undefined ? [] : [{ code, to: { subject: owner } }];
};
