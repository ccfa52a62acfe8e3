import type { EventOf, interviewEnded, interviewRepeatApproved } from '#libs/contracts';

/** The interview of the child, as its protocol. Names and every word of it stand in sealed parts. */

/** What is talked about, block by block (manual, section 7). */
export const topicBlocks = [
  'how-they-met',
  'what-was-said-and-asked',
  'how-the-child-felt',
  'threats-and-secrecy',
  'trust-and-support-now',
] as const;
export type TopicBlock = (typeof topicBlocks)[number];

/** Phases of an interview (NICHD, Barnahus); planning comes before it and has no questions. */
export const interviewPhases = ['ground-rules', 'rapport', 'practice-narrative', 'substantive', 'closure'] as const;
export type InterviewPhase = (typeof interviewPhases)[number];

/** Types of questions. A leading one is marked, never forbidden: what was asked stands in the protocol. */
export const questionTypes = ['open', 'directive', 'option', 'leading'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** Who takes part. Observers watch from another room and pass questions through the interviewer. */
export const participantRoles = ['investigator', 'psychologist', 'representative', 'interpreter', 'observer'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export interface Participant {
  readonly id: string;
  readonly role: ParticipantRole;
  /** Account id, where they have one. */
  readonly subject?: string;
}

/** Somebody in the room, from when until when; without an end while they are there. */
export interface Presence {
  readonly participantId: string;
  readonly role: ParticipantRole;
  readonly from: string;
  readonly to?: string;
}

export const breakReasons = ['child-asks', 'planned', 'psychologist-advises', 'technical', 'other'] as const;
export interface Break {
  readonly reasonCode: (typeof breakReasons)[number];
  readonly from: string;
  readonly to?: string;
}

/** Time of questioning in which somebody who must be there was not. */
export interface Gap {
  readonly role: 'psychologist' | 'representative';
  readonly from: string;
  readonly to: string;
}

export const advisers = [
  'school-psychologist',
  'police-psychologist',
  'expert-bureau',
  'social-services',
  'other',
] as const;

export interface Interview {
  readonly id: string;
  /** `superseded`: another plan took the place of this one before it began. */
  readonly status: 'advised-against' | 'planned' | 'superseded' | 'under-way' | 'held' | 'stopped';
  readonly advice: 'now' | 'later' | 'not-at-all';
  readonly advisedBy: (typeof advisers)[number];
  readonly advisedAt: string;
  readonly plannedFor?: string;
  readonly room?: 'special' | 'suitable';
  readonly participants: readonly Participant[];
  /** The representative of the referral, or another one. */
  readonly representative: 'first' | 'other';
  /** Who made sure, and when, that the representative is no suspect and has no conflict of interest. */
  readonly representativeCheck?: { readonly by: string; readonly at: string };
  /** The approval on which a repeated interview rests. */
  readonly approval?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly stopReason?: EventOf<typeof interviewEnded>['open']['stopReason'];
  readonly presence: readonly Presence[];
  readonly breaks: readonly Break[];
  /** Computed from presence and breaks when it ends; empty is as it must be. */
  readonly gaps: readonly Gap[];
  /** From beginning to end on one day. */
  readonly oneSitting?: boolean;
  /** Entries of the question log by type. */
  readonly asked: Readonly<Record<QuestionType, number>>;
  /** Entries in whose wording the helper found something; a suggestion to look, never a verdict. */
  readonly hinted: number;
  /** The recording in the vault, hashed when it stopped. */
  readonly videoFileId?: string;
  readonly videoSha256?: string;
  readonly videoAttachedAt?: string;
}

export interface RepeatApproval {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly reasonCode: EventOf<typeof interviewRepeatApproved>['open']['reasonCode'];
}

/** One question of the log and its answer, as it is entered; the words are sealed where it is kept. */
export interface LogEntry {
  readonly id: string;
  readonly interviewId: string;
  readonly askedAt: string;
  readonly phase: InterviewPhase;
  readonly block?: TopicBlock;
  readonly type: QuestionType;
  readonly question: string;
  readonly answer: string;
  /** Whose question it was, where the interviewer passed one on. */
  readonly suggestedBy?: string;
  /** The entry that this one corrects; both stay. */
  readonly corrects?: string;
  /** Codes of what the helper found in the wording. */
  readonly hints: readonly string[];
  /** Entered when the interview had ended already. */
  readonly late: boolean;
  readonly by: string;
}
