import type { Account, Child, EventOf, Exclusion, Person, referralSubmitted, RegionCode } from '#libs/contracts';
import type { OffenceCode } from '#libs/legal-basis';
import type { RecordCore } from '#libs/lifecycle';
import type { AwaitedOfHead } from './awaited-of-head.js';
import type {
  ChildOutline,
  DataRequest,
  Explanation,
  Question,
  RecordedAction,
  ReferralFacts,
  Registration,
  Support,
  Suspect,
  Writing,
} from './case-items.js';
import type {
  AcquisitionProtocol,
  AwaitedFile,
  CaseAccount,
  Conversation,
  CustodyBreak,
  EvidenceItem,
  EvidenceWords,
  UnregisteredFile,
} from './evidence-items.js';
import type { ReadinessDecision } from './readiness-items.js';
import type { Examination } from './examination-items.js';
import type { Interview, RepeatApproval } from './interview-items.js';
import type { Named } from './same-person.js';
import type { JoinedTo, Joinder } from './joinder-items.js';
import type { Match } from './match-items.js';
import type { AccountSearch, AppliedMeasure, AttributeValue, KnownAttribute, NoMeasure } from './suspect-items.js';

type Submitted = EventOf<typeof referralSubmitted, 'police'>;

/** What is encrypted at rest and opened only for a step that needs it or a reader who says why. */
export interface InvestigationPersonal {
  readonly child: Child;
  readonly representative?: Submitted['sealed']['representative'];
  readonly noticed: string;
  readonly ownWords?: string | undefined;
  readonly accounts: readonly Account[];
  readonly period: Submitted['sealed']['period'];
  readonly exclusions: readonly Exclusion[];
  /** Who reported it for the school; nobody where it began with a tip. */
  readonly reporter?: Submitted['sealed']['reporter'];
  readonly suspects: Readonly<Record<string, Person>>;
  /** What each attribute says, by its id. */
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  readonly writings: readonly Writing[];
  /** Who takes part in an interview, by the interview's id and the participant's; none before the first plan. */
  readonly interviewNames?: Readonly<Record<string, Readonly<Record<string, Named>>>>;
}

/** One referral on its whole way through link 2. Beyond `sealed` it holds nothing that names anybody but officers. */
export interface Investigation extends RecordCore {
  readonly region: RegionCode;
  readonly referral: ReferralFacts;
  readonly child: ChildOutline;
  readonly receivedAt?: string;
  /** When somebody acted on the immediate danger, where there is one. */
  readonly dangerAnsweredAt?: string | undefined;
  readonly questions: readonly Question[];
  readonly registration: Registration;
  readonly explanations: readonly Explanation[];
  readonly articles: readonly OffenceCode[];
  /** When somebody gave the reason for the choice of articles, where one was asked for; the words are in the personal part. */
  readonly articlesReasonedAt?: string;
  readonly openedCaseAt?: string;
  readonly evidence: readonly EvidenceItem[];
  readonly protocols: readonly AcquisitionProtocol[];
  /** Derived from the vault's custody entries whenever the record is loaded. */
  readonly custodyBreaks: readonly CustodyBreak[];
  /** Words that a step adds about items and protocols; those that were written before are not loaded. */
  readonly evidenceWords: readonly EvidenceWords[];
  readonly accounts: readonly CaseAccount[];
  readonly conversations: readonly Conversation[];
  readonly readinessDecisions: readonly ReadinessDecision[];
  readonly awaitedFiles: readonly AwaitedFile[];
  readonly unregisteredFiles: readonly UnregisteredFile[];
  readonly dataRequests: readonly DataRequest[];
  readonly examinations: readonly Examination[];
  readonly interviews: readonly Interview[];
  readonly repeatApprovals: readonly RepeatApproval[];
  /** The school or a finding says that the legal representative may be, or be close to, the suspect. */
  readonly representativeInConflict: boolean;
  readonly juvenileInspector: string | null;
  readonly suspects: readonly Suspect[];
  readonly actions: readonly RecordedAction[];
  readonly support: readonly Support[];
  /** By what the suspect and others are found online; what each says stands in the personal part. */
  readonly attributes: readonly KnownAttribute[];
  readonly searches: readonly AccountSearch[];
  readonly measures: readonly AppliedMeasure[];
  /** Suspects for whom somebody decided that no measure is needed. */
  readonly noMeasures: readonly NoMeasure[];
  readonly matches: readonly Match[];
  /** Cases that are, shall be or were joined to this one. */
  readonly joinders: readonly Joinder[];
  /** The case to which this one is joined. */
  readonly joinedTo: JoinedTo | null;
  readonly returns: number;
  /** What waits for the head of unit, as it stood after the last step; none where none was taken since it is kept. */
  readonly awaits?: readonly AwaitedOfHead[];
  readonly endedFor?: string;
  readonly sealed?: InvestigationPersonal;
}
