import type { AgeBand, Child, DataRequestKind, EventOf, Platform, referralSubmitted } from '#libs/contracts';
import type { ActionCode } from './investigative-actions.js';

/** The parts of which an investigation consists. None of them names anybody but officers, `Writing` excepted. */

/** What the school said openly when it sent the referral; later changes stand beside it. */
export type ReferralFacts = Pick<
  EventOf<typeof referralSubmitted, 'police'>['open'],
  | 'referralId'
  | 'number'
  | 'schoolRegion'
  | 'source'
  | 'urgencyReasons'
  | 'ways'
  | 'forms'
  | 'phases'
  | 'platforms'
  | 'safeNow'
  | 'fileCount'
  | 'submittedAt'
> & {
  /** None where the case began with a tip of the public. */
  readonly schoolId: string | null;
};

/** What may be known of the child outside the personal part. */
export interface ChildOutline {
  readonly identified: boolean;
  readonly ageBand: AgeBand;
  readonly sex: Child['sex'];
}

export interface Question {
  readonly id: string;
  readonly askedAt: string;
  readonly answeredAt?: string;
}

/** The way into the unified register. `attempt` counts requests, so that an answer is known to belong to the last one. */
export interface Registration {
  readonly attempt: number;
  readonly requestedAt?: string;
  readonly number?: string;
  readonly registeredAt?: string;
  readonly byHand?: boolean;
  readonly refusals: readonly { readonly at: string; readonly reasonCode: string }[];
}

/** One explanation taken in the preliminary check. */
export interface Explanation {
  readonly id: string;
  readonly of: 'child' | 'representative' | 'school-staff' | 'witness' | 'other';
  readonly at: string;
  readonly psychologistPresent: boolean;
  /** Whether the psychologist gave an opinion on the effect on the child. */
  readonly psychologistsOpinion: boolean;
}

export interface DataRequest {
  readonly id: string;
  readonly kind: DataRequestKind;
  readonly platform: Platform;
  readonly status:
    | 'ordered'
    | 'sent'
    | 'acknowledged'
    | 'partly-answered'
    | 'answered'
    | 'refused'
    | 'silent'
    | 'returned'
    | 'withdrawn';
  readonly orderedAt: string;
  readonly expectedBy?: string;
  readonly changedAt: string;
  readonly reasonCode?: string;
  /** Accounts of the register that it asks about. */
  readonly accountIds?: readonly string[];
  /** Its words name the child, home or school, which no platform needs. */
  readonly namesChild?: boolean;
}

export interface Suspect {
  readonly id: string;
  readonly relation: 'stranger' | 'peer' | 'representative' | 'relative' | 'school-staff' | 'officer' | 'other';
  readonly minor: boolean;
  readonly isRepresentative: boolean;
  readonly identifiedAt: string;
  /** Who stands by a suspect under eighteen is named. */
  readonly representativeNamed?: boolean;
  /** Came of age during the case; the rules for minors held until then. */
  readonly adultSince?: string;
}

export interface RecordedAction {
  readonly id: string;
  readonly action: ActionCode;
  /** Who was questioned. */
  readonly suspectId?: string;
  readonly stage: number;
  readonly at: string;
  readonly by: string;
}

/** What social services told of their care. */
export interface Support {
  readonly kind: 'urgent' | 'rehabilitation';
  readonly status: 'requested' | 'accepted' | 'declined' | 'reopened' | 'transferred' | 'closed';
  readonly askedBy: 'school' | 'police';
  readonly supportId?: string;
  readonly changedAt: string;
}

/** Somebody's written words. They stand only in the personal part. */
export interface Writing {
  readonly kind:
    | 'note'
    | 'question'
    | 'answer'
    | 'explanation'
    | 'evidence'
    | 'data-request'
    | 'data-reply'
    | 'examination-order'
    | 'examination-reply'
    | 'conclusion'
    | 'interview'
    | 'suspect'
    | 'action'
    | 'match'
    | 'account'
    | 'readiness'
    | 'reason';
  /** Id of the question, item, request, examination … that it belongs to. */
  readonly about?: string;
  readonly at: string;
  readonly text: string;
  readonly data?: readonly { readonly name: string; readonly value: string }[];
}
