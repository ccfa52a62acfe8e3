/**
 * What is exported of one case, in plain terms. Nothing here names the child: a victim is a role without an identity, and people are
 * named only where the recipient of the export needs it. Instants are ISO 8601 with zone `Z`; hashes lower-case hexadecimal.
 */
export interface CaseRecord {
  /** UUID of the investigation; every id of the export follows from it, so that the same case gives the same document. */
  readonly id: string;
  /** Number in the register, or the referral's while there is none. */
  readonly number: string;
  readonly status: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** What it is about, as codes of the typology. */
  readonly focus: readonly string[];
  /** Provisions and decisions on which the investigation rests. */
  readonly authorizations: readonly Authorization[];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly PersonOfCase[];
  readonly exhibits: readonly Exhibit[];
  readonly accounts: readonly AccountOfCase[];
  readonly conversations: readonly ConversationOfCase[];
}

interface Authorization {
  readonly type: string;
  readonly identifier: string;
  readonly at?: string;
}

export interface PersonOfCase {
  /** Account id or id of the record's part; `system` for what the system did by itself. */
  readonly id: string;
  readonly as: 'investigator' | 'examiner' | 'attorney' | 'subject' | 'victim' | 'other';
  readonly name?: string;
  readonly agencyId?: string;
}

/** One item of the evidence register with its custody, oldest entry first. */
export interface Exhibit {
  readonly id: string;
  /** `1`, `1/1` … as the register gave it. */
  readonly number: string;
  readonly rootNumber: string;
  readonly kind: string;
  readonly mediaType?: string;
  readonly size?: number;
  /** None for an object that has no bytes of its own, such as a device. */
  readonly sha256?: string;
  readonly md5?: string;
  readonly derivedFrom?: string;
  readonly custody: readonly CustodyOfExhibit[];
}

interface CustodyOfExhibit {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly actor: string;
  readonly reason: string;
  /** Agency to or from which it was handed over. */
  readonly counterpart?: string;
}

export interface AccountOfCase {
  readonly id: string;
  readonly platform: string;
  readonly handle: string;
  readonly owner?: string;
  /** Exhibits by which it is attributed to its owner. */
  readonly attributedBy: readonly string[];
}

export interface ConversationOfCase {
  readonly id: string;
  readonly platform: string;
  readonly participants: readonly string[];
  /** Exhibits that it was read from. */
  readonly exhibits: readonly string[];
  readonly messages: readonly MessageOfConversation[];
}

interface MessageOfConversation {
  readonly id: string;
  /** Account id. */
  readonly from?: string;
  /** Absent where the export gives no instant that is beyond doubt. */
  readonly sentAt?: string;
  readonly text: string;
}
