import type { ExaminationKind, ExaminationNature } from '#libs/contracts';
import type { Notice, NoticeCode, RecordCore } from '#libs/lifecycle';

/** An examination that an investigator ordered, from the order to the conclusion (manual, section 6). */
export interface Examination extends RecordCore {
  /** The leading kind. */
  readonly kind: ExaminationKind;
  /** Every kind; several where it is comprehensive, each with an expert of its own. */
  readonly kinds: readonly ExaminationKind[];
  readonly nature: ExaminationNature;
  /** The examination to which an additional or repeated one refers, and who made that one. */
  readonly earlierId?: string;
  readonly earlierExperts: readonly string[];
  /** By the question's index, the kind whose expert answers it. */
  readonly questionKinds: readonly ExaminationKind[];
  readonly experts: readonly AssignedExpert[];
  /** The order's term, in calendar days. */
  readonly termDays: number;
  readonly questionCount: number;
  readonly materials: readonly Material[];
  readonly assignedAt?: string;
  readonly dueAt?: string;
  /** When the hashes were compared and the work began; null before. */
  readonly begunAt: string | null;
  /** Experts who declared a conflict of interest: they are not assigned again. */
  readonly conflicts: readonly { readonly subject: string; readonly reasonCode: string; readonly at: string }[];
  /** Indexes of the questions that have an answer. */
  readonly answered: readonly number[];
  /** By the question's index, the last version of its answer; null before the first. Its words are sealed. */
  readonly drafts: readonly (Draft | null)[];
  /** Experts of a comprehensive examination who agree with the whole as it stands. */
  readonly agreed: readonly string[];
  readonly extension?: TermExtension;
  readonly requestedAt: readonly string[];
  readonly concludedAt?: string;
  /** Of the last conclusion's canonical JSON. */
  readonly conclusionSha256?: string;
  /** How often the conclusion was returned for completion. */
  readonly returns: number;
  /** Files of the conclusion, kept in the vault. */
  readonly files: readonly ConclusionFile[];
  /** Why it ended, as the code of the event that said so. */
  readonly endedBecause?: string;
  /** Events that came when they could no longer change anything. */
  readonly lateEvents: readonly { readonly type: string; readonly at: string }[];
  readonly sealed?: ExaminationConfidential;
}

export interface AssignedExpert {
  readonly subject: string;
  readonly kind: ExaminationKind;
  readonly assignedAt: string;
}

/** An answer while it is being written. */
export interface Draft {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** The answer is the reason why there is none. */
  readonly cannotBeAnswered: boolean;
}

/** A longer term that the expert asked for; `termDays` is the whole of it. */
export interface TermExtension {
  readonly status: 'asked' | 'granted' | 'refused';
  readonly termDays: number;
  readonly at: string;
}

/** Something to be examined. Its name is sealed: it may name a child. */
export interface Material {
  /** As the order states it: taken before the examination was ordered. */
  readonly sha256: string;
  /** The hand-over by which the file comes; none for what is brought on a medium or on paper. */
  readonly transferId?: string;
  readonly arrival: 'by-hand' | 'awaited' | 'arrived' | 'refused';
  readonly itemId?: string;
  /** What the expert found when comparing its hash with the order's. */
  readonly compared?: { readonly sha256: string; readonly at: string; readonly matches: boolean };
}

export interface ConclusionFile {
  readonly itemId: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/** What the bus, the lists and the logs never see. */
export interface ExaminationConfidential {
  readonly caseReference: string;
  readonly investigator: string;
  readonly object: string;
  readonly questions: readonly string[];
  /** In the order of the record's materials. */
  readonly materialNames: readonly string[];
  readonly child?: { readonly ageBand: string; readonly sex: string; readonly initials: string } | undefined;
  /** By the question's index; a draft until the conclusion. */
  readonly answers: readonly (string | null)[];
  readonly summary?: string;
  readonly requests: readonly { readonly at: string; readonly what: string }[];
  readonly supplied: readonly { readonly at: string; readonly note: string }[];
  readonly returned: readonly { readonly at: string; readonly reason: string }[];
  readonly declined?: string;
  /** Why the examination is additional or repeated. */
  readonly reason?: string | undefined;
}

/** States in which somebody at the bureau has to act, or waits for materials. */
export const open = ['arrived', 'assigned', 'in-progress', 'materials-awaited'] as const;
export const ended = ['concluded', 'declined', 'withdrawn'] as const;

/** The kinds for which nobody is assigned yet. */
export const kindsOpen = ({ kinds, experts }: Pick<Examination, 'kinds' | 'experts'>): ExaminationKind[] =>
  kinds.filter((kind) => !experts.some((each) => each.kind === kind));

/** The kinds for which this person is the expert. */
export const kindsBy = ({ experts }: Pick<Examination, 'experts'>, subject: string): ExaminationKind[] =>
  experts.filter((each) => each.subject === subject).map(({ kind }) => kind);

export const expertOf = (record: Examination): string | undefined =>
  record.people.find((person) => person.as === 'assignee')?.subject;

/** Everybody who examines, each as one to be told. */
export const expertsToTell = ({ experts }: Examination, code: NoticeCode, but?: string): Notice[] =>
  experts.filter(({ subject }) => subject !== but).map(({ subject }) => ({ code, to: { subject } }));

/** Who is told: the expert who has it, else those who assign. */
export const holderOf = (record: Examination): Notice['to'] => {
  const subject = expertOf(record);
  return subject === undefined ? coordinatorsOf(record) : { subject };
};

export const coordinatorsOf = (record: Examination): Notice['to'] => ({ role: 'coordinator', unitId: record.unitId });

/** Everybody who has to do with it at the bureau, each as one to be told. */
export const partiesTo = (record: Examination, code: NoticeCode): Notice[] => [
  ...expertsToTell(record, code),
  { code, to: coordinatorsOf(record) },
];

/** States in which an expert has work with it, or waits for what is needed to go on. */
export const expertWorks = ['assigned', 'in-progress', 'materials-awaited'] as const;
