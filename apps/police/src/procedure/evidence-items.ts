import type { Platform } from '#libs/contracts';

/** The evidence register: what it holds of an item, of the act by which it was acquired, of accounts and of conversations. Words stand apart, sealed. */

/** Kinds of digital evidence (manual, section 4). */
export const evidenceKinds = [
  'screenshot',
  'screen-recording',
  'message-log',
  'ip-log',
  'photo',
  'video',
  'audio',
  'server-data',
  'metadata',
  'device',
  'device-image',
  'browser-history',
  'profile',
  'conclusion',
  'document',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** The four tests that every item must pass (manual, section 4). */
export const evidenceTests = ['lawfulness', 'relevance', 'reliability', 'probativeValue'] as const;
export type EvidenceTest = (typeof evidenceTests)[number];
export const verdicts = ['passes', 'doubtful', 'fails'] as const;
export type Verdict = (typeof verdicts)[number];

/** One weighing of an item by the four tests; a later one does not replace an earlier one. */
export interface Assessment extends Readonly<Record<EvidenceTest, Verdict>> {
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

/** The item left somebody's hands for somebody else's. Who they are stands in the words about it. */
export interface HandOver {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** Whether the hash taken then is the one of the register; null for an object that has none of its own. */
  readonly hashMatches: boolean | null;
}

/** What is wrong with the vault's chain of custody of an item's file; what is in order is not listed. */
export interface CustodyBreak {
  /** Id of the item. */
  readonly id: string;
  /**
   * `custody-beginning`: the chain does not begin with an acquisition or a receipt. `hand-over-incomplete`: a hand-over or receipt without the other side or a reason.
   * `hash-differs`: an entry, or the register, has another hash than the vault.
   */
  readonly what: 'custody-beginning' | 'hand-over-incomplete' | 'hash-differs';
}

export const exclusionReasons = ['unlawful', 'irrelevant', 'unreliable', 'duplicate', 'by-court', 'other'] as const;

export interface EvidenceExclusion {
  readonly at: string;
  readonly by: string;
  readonly reasonCode: (typeof exclusionReasons)[number];
  /** The item whose exclusion took this one along: what was made from unlawful evidence falls with it. */
  readonly with?: string;
}

/** Where an item came from; `tip`: it came with a message from the public. */
export const evidenceSources = ['school', 'platform', 'expert', 'police', 'tip'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/** One item of the register: which device or server it came from, how, when, and who fixed it. */
export interface EvidenceItem {
  readonly id: string;
  /** `3` for the third item of the case, `3/1` for the first that was made from it; given once. */
  readonly exhibit: string;
  readonly kind: EvidenceKind;
  readonly source: EvidenceSource;
  /** The data request or examination that brought it, and the transfer by which it came. */
  readonly about?: string;
  readonly transferId?: string;
  /** The item that it was made from: a device's image, a page of a log. */
  readonly parentId?: string;
  /** The act by which the police acquired it; none for what another agency handed over, whose transfer is its protocol. */
  readonly protocolId?: string;
  /** The item in the vault; none for an object that is kept elsewhere, such as a device. */
  readonly fileId?: string;
  /** Lower-case hexadecimal, taken at acquisition; none for a device, whose image has one. */
  readonly sha256?: string;
  readonly hashedAt?: string;
  readonly size?: number;
  readonly mediaType?: string;
  readonly registeredAt: string;
  /** Account id of who entered it, or `system`. */
  readonly by: string;
  readonly reliedOn: boolean;
  readonly assessments: readonly Assessment[];
  readonly handOvers: readonly HandOver[];
  readonly excluded?: EvidenceExclusion;
}

export const acquisitionWays = ['handed-over', 'seized', 'copied', 'captured'] as const;
export const participantRoles = [
  'specialist',
  'witness',
  'owner',
  'child',
  'representative',
  'psychologist',
  'officer',
  'translator',
] as const;
export type ParticipantRole = (typeof participantRoles)[number];
/** Media, those that cannot be overwritten first. The vault is one: it is read back, sealed and never written again. */
export const mediumKinds = ['vault', 'write-once-disc', 'write-protected-drive', 'other'] as const;
export interface Medium {
  readonly kind: (typeof mediumKinds)[number];
  readonly label?: string;
}

/** The act by which one or several items were acquired: from whom, when, how and by whom (manual, section 4). */
export interface AcquisitionProtocol {
  readonly id: string;
  readonly recordedAt: string;
  readonly by: string;
  /** `captured`: from a live account or a screen. */
  readonly how: (typeof acquisitionWays)[number];
  /** Whether it says from whom; who that was stands in the words about it. */
  readonly saysFromWhom: boolean;
  readonly acquiredAt?: string;
  /** Account id of the officer who acquired it. */
  readonly acquiredBy?: string;
  readonly participants: readonly ParticipantRole[];
  readonly medium?: Medium;
  readonly filmed: boolean;
  /** The film of the act: an item of the register with its hash. */
  readonly filmId?: string;
  readonly completedAt?: string;
  /** How many notes correct it. A protocol itself is never overwritten. */
  readonly notes: number;
}

/** Words about an item or a protocol. They are sealed one by one and read on their own. */
export interface EvidenceWords {
  readonly id: string;
  /** Id of the item or the protocol. */
  readonly about: string;
  readonly kind: 'protocol' | 'completion' | 'note' | 'assessment' | 'exclusion' | 'hand-over';
  readonly at: string;
  readonly by: string;
  readonly sealed?: {
    readonly text?: string | undefined;
    readonly named?: readonly { readonly as: string; readonly name: string }[] | undefined;
  };
}

/** A file that another agency announced and that has not come yet, or was refused. */
export interface AwaitedFile {
  readonly transferId: string;
  readonly source: 'school' | 'platform' | 'expert';
  readonly about?: string;
  readonly refusedFor?: string;
}

/** A file that a person put into the vault and that has no protocol yet. */
export interface UnregisteredFile {
  readonly fileId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly at: string;
  readonly by: string;
}

/** Data by which an account is tied to a person. */
export const attributionData = ['ip', 'subscriber', 'device', 'platform-answer'] as const;

/** To whom an account belongs, and by which items of the register that is known. */
export interface Attribution {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly to: { readonly kind: 'suspect'; readonly suspectId: string } | { readonly kind: 'child' | 'other' };
  readonly data: readonly (typeof attributionData)[number][];
  readonly evidenceIds: readonly string[];
  readonly withdrawnAt?: string;
}

/** An account of the case. Its handle stands in the personal part, under the same id. */
export interface CaseAccount {
  readonly id: string;
  readonly platform: Platform;
  /** Keyed index by which the same account is found again. */
  readonly index?: string;
  readonly belongsTo: 'suspect' | 'child' | 'unknown';
  readonly registeredAt: string;
  readonly attributions: readonly Attribution[];
}

/** One conversation may be three things at once: the text, the log, the screenshot (manual, section 4). */
export const conversationParts = ['text', 'log', 'screenshot', 'recording'] as const;

export interface Conversation {
  readonly id: string;
  readonly platform: Platform;
  readonly accountIds: readonly string[];
  readonly parts: readonly { readonly evidenceId: string; readonly as: (typeof conversationParts)[number] }[];
  /** Server-side originals that were named by hand; those that a platform's answer brought follow from its request. */
  readonly originals: readonly string[];
  /** Requests that were ordered for it or named as the attempt to get its original. */
  readonly requestIds: readonly string[];
  readonly reliedOn: boolean;
  readonly recordedAt: string;
  readonly by: string;
}
