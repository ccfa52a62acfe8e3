import type { RegionCode } from '#libs/contracts';
import type { Participant, RecordCore } from '#libs/lifecycle';
import type { Content } from './content.js';
import type { MilestoneCode, SupportKind, SupportMilestoneCode } from './milestones.js';
import type { Summary } from './summary.js';

/** A file that belongs to a referral. Its name can name a child: it stands in the vault, sealed. */
export interface AttachedFile {
  readonly itemId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly attachedAt: string;
  /** Whether it was handed to the police. */
  readonly sent: boolean;
}

export interface Question {
  readonly questionId: string;
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

/** A school's report of a suspicion, and what became of it. Times are ISO strings. */
export interface Referral extends RecordCore {
  readonly schoolId: string;
  readonly schoolRegion: RegionCode;
  /** Accounts of the school's psychologists when the draft was begun. */
  readonly psychologists: readonly string[];
  /** Number for people, from the moment it is sent. */
  readonly number: string | null;
  readonly submittedAt: string | null;
  readonly summary: Summary;
  /** Rows of the urgency table that decided. */
  readonly urgencyReasons: readonly string[];
  readonly files: readonly AttachedFile[];
  readonly questions: readonly Question[];
  /** The state to go back to when the last question is answered. */
  readonly standing: string | null;
  readonly milestones: readonly { readonly code: MilestoneCode; readonly at: string }[];
  readonly supportMilestones: readonly {
    readonly code: SupportMilestoneCode;
    readonly kind: SupportKind;
    readonly at: string;
  }[];
  /** What the school does for the child itself. */
  readonly schoolSupport: readonly { readonly kind: string; readonly heldOn: string }[];
  readonly sealed?: ReferralPersonal;
}

/** Words and names: opened only for a step that needs them, or for a reader, which is journalled. */
export interface ReferralPersonal {
  readonly content: Content;
  readonly questions: readonly { readonly questionId: string; readonly question: string; readonly answer?: string }[];
  /** Why the police returned or refused it. */
  readonly reasons: readonly { readonly about: 'returned' | 'refused'; readonly at: string; readonly reason: string }[];
  /** What support continues at school, as social services said. */
  readonly continues: readonly {
    readonly at: string;
    readonly what: string;
    readonly contact: string;
    readonly until?: string | undefined;
  }[];
  /** Notes of the school's own support. */
  readonly notes: readonly { readonly heldOn: string; readonly kind: string; readonly note: string }[];
}

export const noPersonal: ReferralPersonal = { content: {}, questions: [], reasons: [], continues: [], notes: [] };

export const personalOf = (referral: Referral): ReferralPersonal => referral.sealed ?? noPersonal;

/** Who is responsible for it at school. */
export const ownerOf = (referral: Referral): string | undefined =>
  referral.people.find((person: Participant) => person.as === 'owner')?.subject;

/** Accounts of colleagues who must not be told. */
export const excludedBy = (exclusions: NonNullable<Content['exclusions']>): string[] => [
  ...new Set(exclusions.flatMap(({ subject }) => (subject === undefined ? [] : [subject]))),
];

/**
 * Where the latest support of a kind stands, or stood at a moment; undefined where none was asked for.
 *
 * @param until an instant (ISO 8601): what was told of later moments is left aside
 */
export const supportOf = (referral: Referral, kind: SupportKind, until?: string): SupportMilestoneCode | undefined =>
  referral.supportMilestones
    .filter((milestone) => milestone.kind === kind && milestone.code !== 'continues-at-school')
    .filter(({ at }) => until === undefined || at <= until)
    .at(-1)?.code;

type SupportMilestone = Referral['supportMilestones'][number];

/**
 * What was told of support, with one word more. Social services' words come in their order. The police's, that they asked for it, come by another way and may be
 * overtaken by all of them: such a word stands at its time, or support that ended long ago would look asked for.
 */
export function withWord(told: readonly SupportMilestone[], word: SupportMilestone): SupportMilestone[] {
  const place = word.code === 'requested' ? told.findIndex(({ kind, at }) => kind === word.kind && at > word.at) : -1;
  return place === -1 ? [...told, word] : told.toSpliced(place, 0, word);
}

export const reached = (referral: Referral, code: MilestoneCode, at: Date | string): Pick<Referral, 'milestones'> => ({
  milestones: [...referral.milestones, { code, at: typeof at === 'string' ? at : at.toISOString() }],
});
