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
  /** Every sending; after the first each is a repeated order. */
  readonly sentAt: readonly string[];
  /** When the owner had the latest order: the 24 hours run from here. */
  readonly receivedAt?: string;
  readonly missedAt?: string;
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
