import type { BullyingKind, Filing, Platform, RegionCode, Resource } from '#libs/contracts';
import type { Notice, Participant, RecordCore } from '#libs/lifecycle';
import type { z } from 'zod';
import type { removalProof } from '#libs/contracts';

/** A proof of removal that the owner gave or the officer made, in the vault. */
export interface Proof {
  readonly itemId: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/**
 * One sending of the order. Every try of it has the same key, by which the owner's portal takes it once; an order that is repeated after it went out is
 * another sending with a key of its own.
 */
export interface Sending {
  readonly key: string;
  readonly by: 'machine' | 'hand';
  readonly askedAt: string;
}

/** What the owner said by machine of the material; what cannot be read waits for the officer. */
export interface OwnersWord {
  readonly at: string;
  readonly says: 'removed' | 'partly-removed' | 'unreadable';
}

/** An order to the owner of a resource to take material down. It holds the resources and no child. */
export interface Takedown extends RecordCore {
  readonly region: RegionCode;
  readonly applicationId: string;
  /** The agency that filed the application and hears what becomes of it. */
  readonly filedBy: Filing;
  /** Number of the application that the expert group confirmed. */
  readonly number: string;
  readonly platform: Platform;
  readonly kinds: readonly BullyingKind[];
  readonly resourceCount: number;
  /** Whether the owner's portal takes orders by machine, as it stood when the order arrived. Orders of before there were portals know nothing of it. */
  readonly byMachine?: boolean;
  /** The sending that is being made, or was made last. */
  readonly sending?: Sending;
  /** Every sending that went out; after the first each is a repeated order. */
  readonly sentAt: readonly string[];
  /** When a sending by machine was last given up, after how many tries. */
  readonly undelivered?: { readonly at: string; readonly tries: number };
  /** Number that the owner gave the latest order. */
  readonly platformReference?: string;
  /** What the owner said since the latest sending. */
  readonly words?: readonly OwnersWord[];
  /** When the owner had the latest order: the 24 hours run from here. */
  readonly receivedAt?: string;
  /** Until when receipt of the latest sending is to be known. Orders that were sent before this was kept know nothing of it. */
  readonly receiptDueAt?: string;
  /** When the owner's 24 hours were last over. */
  readonly missedAt?: string;
  /** What the owner last let pass: whether it has the order, or the removal. */
  readonly missed?: 'receipt' | 'removal';
  readonly refusedBecause?: string;
  readonly removal?: { readonly at: string; readonly how: z.infer<typeof removalProof>; readonly late: boolean };
  readonly endedBecause?: string;
  readonly files: readonly Proof[];
  readonly sealed?: TakedownConfidential;
}

export interface TakedownConfidential {
  readonly resources: readonly Resource[];
  /** What the officer noted: what a look at the page showed, why the owner refused, why it ended. */
  readonly notes: readonly { readonly at: string; readonly text: string }[];
}

export function confidentialOf({ sealed }: Takedown): TakedownConfidential {
  if (sealed === undefined) throw new Error('the confidential part was not opened for this step');
  return sealed;
}

export const withNote = (record: Takedown, now: Date, text: string): TakedownConfidential => {
  const known = confidentialOf(record);
  return { ...known, notes: [...known.notes, { at: now.toISOString(), text }] };
};

/** A sending that did not go out keeps its key: should a try of it have arrived after all, the owner knows it when it comes again. */
export function nextSending({ id, sentAt, sending }: Takedown, by: Sending['by'], now: Date): Sending {
  const key = `${id}.${String(sentAt.length + 1)}`;
  return { key, by, askedAt: sending?.key === key ? sending.askedAt : now.toISOString() };
}

/** The owner is spoken with by machine: the order is on its way, or what becomes of it is listened for. */
export const isWithMachine = ({ status, sending }: Takedown): boolean =>
  sending?.by === 'machine' && ['sending', 'sent', 'received', 'overdue'].includes(status);

/** The owner has not confirmed the latest sending yet; it may do so when the term for it is over, and its hours run from then. */
export const awaitsReceipt = ({ status, missed }: Takedown): boolean =>
  status === 'sent' || (status === 'overdue' && missed === 'receipt');

export const assigneeOf = ({ people }: Takedown): string | undefined =>
  people.find((person) => person.as === 'assignee')?.subject;

/** Everybody of the liaison unit, whoever has it: an order that was missed is the unit's matter. */
export const unitOf = ({ unitId }: Takedown): Notice['to'] => ({ role: 'liaison-officer', unitId });

export const heldBy = ({ people }: Takedown, subject: string): readonly Participant[] => [
  ...people.filter((person) => person.as !== 'assignee' && person.subject !== subject),
  { subject, as: 'assignee' },
];

/** What every fact about it says. */
export const aboutIt = ({ id, applicationId }: Takedown): { takedownId: string; applicationId: string } => ({
  takedownId: id,
  applicationId,
});
