import type { ExaminationKind, ExaminationNature } from '#libs/contracts';

/** One question of a set, in the version in which it was taken. */
export interface SetQuestionName {
  readonly kind: ExaminationKind;
  readonly version: number;
  readonly code: string;
}
export const nameOf = ({ kind, version, code }: SetQuestionName): string => `${kind}/${String(version)}/${code}`;

/** A longer term that the expert asked for. */
export interface ExtensionRequest {
  readonly status: 'asked' | 'granted' | 'refused';
  /** The whole term, in calendar days. */
  readonly termDays: number;
  readonly askedAt: string;
  readonly decidedAt?: string;
}

/** A conclusion whose signature was verified when it was received. One that was returned is followed by another. */
export interface ReceivedConclusion {
  /** Of its canonical JSON; the item of evidence has the same. */
  readonly sha256: string;
  readonly concludedAt: string;
  readonly receivedAt: string;
  /** Questions that could not be answered. */
  readonly unanswered: number;
}

/** An examination that the investigator ordered, as the police see it. */
export interface Examination {
  readonly id: string;
  /** The leading kind; `kinds` has every kind of a comprehensive one. */
  readonly kind: ExaminationKind;
  readonly kinds: readonly ExaminationKind[];
  readonly nature: ExaminationNature;
  /** The examination to which an additional or repeated one refers. */
  readonly earlierId?: string;
  readonly status:
    'ordered' | 'assigned' | 'materials-requested' | 'concluded' | 'conclusion-returned' | 'declined' | 'withdrawn';
  readonly orderedAt: string;
  /** Of a psycholinguistic one: by when the clock for ordering it asked for it; none where no clock ran. */
  readonly orderBy?: string;
  readonly termDays: number;
  readonly dueAt?: string;
  readonly changedAt: string;
  readonly reasonCode?: string;
  readonly evidenceIds: readonly string[];
  /** When what was not in the order itself was supplied, by item. */
  readonly suppliedAt?: Readonly<Record<string, string>>;
  readonly questionCount: number;
  /** Where each question was taken from, by its place: a question of a set in one of its versions; null for the investigator's own. */
  readonly questionsFrom?: readonly (SetQuestionName | null)[];
  readonly extension?: ExtensionRequest;
  readonly conclusions: readonly ReceivedConclusion[];
  /** Its words name the child, home or school, which no expert needs. */
  readonly namesChild?: boolean;
}
