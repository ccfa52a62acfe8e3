import type { ChainOutcome, Link, Stage } from './stages.js';

/** Tells the earlier of two events, whoever said them: the sender's time, then the event's id. */
export type Mark = string;

/** A value, and the event by which it came: the later event wins, in whatever order they are heard. */
export interface Latest<T> {
  readonly mark: Mark;
  readonly value: T;
}

/** How one support of the child goes. */
export interface SupportState {
  readonly kind: 'urgent' | 'rehabilitation';
  readonly state: 'goes-on' | 'declined' | 'closed';
  readonly result?: string;
}

/** Where an application about cyberbullying stands by the word of whoever filed it and of the expert group. */
export type ApplicationState = 'filed' | 'confirmed' | 'not-confirmed' | 'withdrawn';

/**
 * What oversight has gathered of one chain. Agencies speak at the same time and are heard in any order, so nothing here depends on
 * that order: values by their latest event, sets that grow, counts. Built anew from the journals it is the same.
 */
export interface ChainPicture {
  readonly number?: Latest<string>;
  /** Jurisdiction of the police. */
  readonly region?: Latest<string>;
  readonly schoolRegion?: Latest<string>;
  /** Where social services have the child. */
  readonly supportRegion?: Latest<string>;
  readonly urgency?: Latest<string>;
  readonly ageBand?: Latest<string>;
  readonly sex?: Latest<string>;
  readonly source?: Latest<string>;
  readonly stage?: Latest<Stage>;
  /** Each time the case came to a stage, the earliest first; pictures of before know none. */
  readonly moves?: readonly Latest<Stage>[];
  /** Articles by which the act is qualified. */
  readonly articles?: Latest<readonly string[]>;
  /** Platforms that were named, by whoever reported or by a request. */
  readonly platforms?: readonly string[];
  /** Ways of grooming that were noticed. */
  readonly ways?: readonly string[];
  readonly application?: Latest<ApplicationState>;
  /** When the applicant was answered. */
  readonly answered?: Latest<true>;
  /** Orders to take material down that ended without removal by the owner. */
  readonly notRemoved?: readonly string[];
  /** The chain whose case leads this one, while they are joined. */
  readonly joinedTo?: Latest<string | null>;
  /** How the court or the police ended the case. */
  readonly caseOutcome?: Latest<string>;
  /** Data requests, examinations, applications and orders to take material down by id: whether each is open. */
  readonly work: Readonly<
    Record<string, Latest<{ readonly link: 3 | 4; readonly open: boolean; readonly takedown?: true }>>
  >;
  readonly asked: readonly SupportState['kind'][];
  /** The last request for each kind; pictures of before know none. */
  readonly lastAsked?: Readonly<Partial<Record<SupportState['kind'], Latest<true>>>>;
  readonly supports: Readonly<Record<string, Latest<SupportState>>>;
  /** Deadlines that were missed. */
  readonly breached: readonly string[];
  readonly returns: number;
  readonly refusals: number;
  /** Account ids of people who must not be told. */
  readonly excluded: readonly string[];
  /** The furthest stage of the investigation of which an action was recorded (manual, section 2). */
  readonly investigationStage?: number;
  readonly startedAt?: string;
  readonly lastFactAt?: string;
}

export const emptyPicture: ChainPicture = {
  work: {},
  asked: [],
  supports: {},
  breached: [],
  returns: 0,
  refusals: 0,
  excluded: [],
};

/** How long a case stood at a stage that it has left. */
export interface Stay {
  readonly stage: Stage;
  readonly seconds: number;
}

/** Where a chain stands, derived from its picture. */
export interface Standing {
  readonly stage: Stage;
  /** The event since which it stands there. */
  readonly since: string | null;
  readonly link: Link;
  /** Every link at which something is open. */
  readonly links: readonly Link[];
  readonly status: 'open' | 'suspended' | 'ended';
  readonly outcome: ChainOutcome | null;
  readonly endedAt: string | null;
}
