import type { Casework, Desk, Transaction } from '#libs/casework';
import { relationsFor, type By, type RecordCore } from '#libs/lifecycle';
import { Problem, type Texts } from '#libs/problems';
import { recordCustody, recordItem, type SealedItem } from '#libs/vault';

/** How the records of one kind take files from people, whether a file is sent at once or in pieces. */
export interface AttachmentTerms<R extends RecordCore> {
  /** `investigation`: what actions and the source of an item are called by. */
  readonly kind: string;
  /** Plural, in the address: `investigations`. */
  readonly path: string;
  /** What the source of an item calls the record by; where it is not named, `<kind>Id`. */
  readonly recordIdAs?: string;
  /** Who may add files. */
  readonly by: By;
  /** Provision under which a file is acquired: it stands in the custody of each. */
  readonly basis: string;
  /** Most plain bytes of one file that comes in pieces. */
  readonly largest: number;
  /** What the step `attachFile` is told of a file. */
  readonly told: (file: Pick<SealedItem, 'itemId' | 'sha256' | 'size' | 'mediaType'>) => object;
  /** The file that has these bytes already: the same again is the same file. */
  readonly known?: (record: R, sha256: string) => string | undefined;
  /** How many files belong to a record at most, and how many it has. */
  readonly room?: { readonly most: number; readonly says: Texts; readonly taken: (record: R) => number };
}

const tooManyFiles = 'too-many-files';

/** Sentences for refusals that are found only when all of a file is here. */
export const refusalsOf = <R extends RecordCore>({ room }: AttachmentTerms<R>): Readonly<Record<string, Texts>> =>
  room === undefined ? {} : { [tooManyFiles]: room.says };

/** @throws Problem where the record takes no files now, or no more of them */
export function refuseIfClosed<R extends RecordCore>(
  casework: Casework,
  desk: Desk<R>,
  { room }: Pick<AttachmentTerms<R>, 'room'>,
  record: R,
): void {
  if (!casework.mayTakeNow(desk, 'attachFile', record))
    throw new Problem('wrong-state', { values: { state: record.status } });
  if (room !== undefined && room.taken(record) >= room.most)
    throw new Problem('rule-unmet', { rule: tooManyFiles, says: room.says });
}

/** Notes a sealed file at its record: the item, its custody and the step, in the transaction in which the caller lets the vault seal it. */
export async function attachItem<R extends RecordCore>(
  tx: Transaction,
  casework: Casework,
  desk: Desk<R>,
  terms: AttachmentTerms<R>,
  {
    recordId,
    item,
    nameSealed,
  }: { readonly recordId: string; readonly item: SealedItem; readonly nameSealed?: string | undefined },
): Promise<R> {
  const { itemId, sha256, size, mediaType } = item;
  const { actor } = tx;
  const source = { kind: terms.kind, [terms.recordIdAs ?? `${terms.kind}Id`]: recordId };
  await recordItem(tx.manager, { item, source, nameSealed, at: tx.now });
  const role = actor.roles.find((each) => relationsFor(terms.by, each).length > 0) ?? 'unknown';
  const entry = { itemId, at: tx.now, action: 'acquired', actor: actor.subject, role, sha256 } as const;
  await recordCustody(tx.manager, { ...entry, reason: terms.basis });
  // The step is the agency's own, so that nobody can name a file that is not in the vault; the person stands in the record all the same.
  const onBehalf = { ...actor, roles: [...actor.roles, 'system' as const] };
  return casework.takeWithin(
    tx,
    desk,
    'attachFile',
    recordId,
    terms.told({ itemId, sha256, size, mediaType }),
    onBehalf,
  );
}
