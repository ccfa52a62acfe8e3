import type { Account, FileManifest } from '#libs/contracts';
import type { At } from '#libs/lifecycle';
import type { ReadChat } from './chat-items.js';
import type { MatchKind, SharedDetails, Stance } from './match-items.js';

/** What the desk fetches for a step before its decision. */

/** The unit that has jurisdiction; none where the directory knows no other. */
export interface WithUnit {
  readonly unitId?: string;
}

/** Whether everybody who is to get the case works in its unit in the role that it needs. */
export interface WithStaff {
  readonly workThere: boolean;
}

/** How the officer is named under an order. */
export interface WithSignature {
  readonly signature?: string | undefined;
}

/** When the running clock for ordering a psycholinguistic examination runs out, or ran out. */
export interface WithOrderBy {
  readonly orderBy?: string | undefined;
}

/** Whether the clock for ordering a psycholinguistic examination stands already, running or paused. */
export interface WithPsycholinguisticClock {
  readonly psycholinguisticClock: boolean;
}

/** Questions of the sets that an order refers to, in the versions that it names, as `kind/version/code`. */
export interface WithSetQuestions {
  readonly setQuestions: ReadonlySet<string>;
}

/** Manifests of the files that go along, by the id of the file. */
export interface WithManifests {
  readonly manifests: Readonly<Record<string, FileManifest>>;
}

/** Another case, as far as this one may hear of it. */
export interface OtherCase {
  readonly id: string;
  readonly excluded: readonly string[];
  /** In what the two agree now. */
  readonly on: readonly MatchKind[];
  /** How to reach it: it is held for this transaction, so that the match can be written there too. None while somebody works on it. */
  readonly held?: { readonly chainId: string; readonly assignees: readonly string[] };
  /** What its people say of the match, and why; only where that case itself was looked at. */
  readonly theirs?: Stance;
  readonly said?: string;
  /** What it shares, because both sides are willing. */
  readonly shares?: { readonly details: SharedDetails; readonly accounts: readonly Account[] };
}

/** Keyed indexes of what is known, and other cases in which some of it appears: one page of them. */
export interface WithLinks {
  readonly marks: readonly string[];
  readonly others: readonly OtherCase[];
  /** The last of a full page, behind which the next look goes on. */
  readonly goesOnAfter?: string;
}

/** Whether an entry of the question log is there already: the same words, or others under its id. */
export interface WithKnownEntry {
  readonly known: 'same' | 'other' | undefined;
}

/** The keyed index of an account: made with the agency's key, of which procedure knows nothing. */
export interface WithAccountIndex {
  readonly indexOf: (account: Account) => string;
}

/** What was supplied to this step; everything may be missing, as in a test of the rules alone. */
export function suppliedTo<S extends object>({ supplied }: At): Partial<S> {
  return supplied === undefined ? {} : (supplied as Partial<S>);
}

/** The case that leads, as the agency itself sees it. */
export interface MainCase {
  readonly chainId: string;
  readonly status: string;
  readonly endedFor?: string;
  readonly unitId: string | null;
  readonly assignees: readonly string[];
  readonly excluded: readonly string[];
  readonly caseNumber: string;
  /** It leads, and is not itself joined to another. */
  readonly isOnItsOwn: boolean;
  /** Its head approved that this case is joined to it, and has not severed it since. */
  readonly joinsUs: boolean;
}
export interface WithMain {
  readonly main?: MainCase;
}

/** Cases joined, or to be joined, to this one. */
export interface WithJoined {
  readonly joined: readonly {
    readonly id: string;
    readonly chainId: string;
    readonly status: string;
    readonly excluded: readonly string[];
    readonly followsUs: boolean;
  }[];
}

/** Whether the item is read as a conversation, or is being read. */
export interface WithReading {
  readonly readAlready: boolean;
}

/** The conversations that the input names, and the standing mark that it changes. */
export interface WithChats {
  readonly chats: readonly ReadChat[];
  readonly mark?: { readonly version: number } | undefined;
}
