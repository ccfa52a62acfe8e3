import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AlreadyAnswered,
  answeredBefore,
  idempotencyKeyOf,
  type Caller,
  type Transaction,
  type Transactions,
} from '#libs/casework';
import { documentIssued, identityReadBy, type RegionCode } from '#libs/contracts';
import type { By } from '#libs/lifecycle';
import { Problem, type Locale } from '#libs/problems';
import { recordCustody, recordItem, type SealedItem, type Vault } from '#libs/vault';
import canonicalize from 'canonicalize';
import type { DocumentKind } from './document-kind.js';
import type { DocumentEntry } from './entry.js';
import { documentKinds, type DocumentKindCode } from './kinds.js';
import {
  documentsNumbered,
  enterDocument,
  nextNumber,
  supersede,
  type RegisteredDocument,
} from './register/documents.store.js';
import type { Rendition, Typesetter } from './typesetter.js';

/** What an agency issues documents with. */
export interface IssuingParts {
  readonly agency: 'police' | 'platform-liaison';
  /** What its numbers begin with. */
  readonly prefix: string;
  readonly transactions: Transactions;
  readonly vault: Vault;
  readonly typesetter: Typesetter;
  /** Where QR codes lead. */
  readonly verifyAt: string;
}

/** A record as far as its documents need it. */
export interface Issuable {
  readonly id: string;
  readonly chainId: string;
  readonly region: string;
}

/** What somebody asks for. */
export interface Order {
  readonly kind: DocumentKindCode;
  readonly languages: readonly Locale[];
  readonly about?: string | undefined;
  /** Number of the document of the same kind that this one replaces. */
  readonly supersedes?: string | undefined;
  /** What the officer words for this document. */
  readonly wording?: object | undefined;
}

/** What the agency itself knows of an order: who may, and how to come by the data. */
export interface Gathering<R extends Issuable> {
  readonly by: By;
  readonly recordId: string;
  /** Finds the record and refuses whoever may not; asked again when the document is entered. */
  readonly find: (tx: Transaction) => Promise<R>;
  /** Gathers the data, or refuses what is not possible now. */
  readonly gather: (tx: Transaction, record: R) => Promise<DocumentEntry>;
}

interface Reserved {
  readonly number: string;
  readonly issuedAt: string;
}

/**
 * Issues a document: gathers, takes a number, sets it outside any transaction, and enters it in the register together with its files, their custody
 * and the journal, once. The same `Idempotency-Key` keeps the number that it got, also after a crash, and finds the document that it made.
 *
 * @throws Problem
 */
export async function issueDocument<R extends Issuable>(
  parts: IssuingParts,
  caller: Caller,
  order: Order,
  { by, recordId, find, gather }: Gathering<R>,
): Promise<readonly RegisteredDocument[]> {
  const { transactions, typesetter, verifyAt } = parts;
  const once = onceBy(caller, recordId, order);
  const begun = await transactions.within({ ...caller, by }, async (tx) => {
    const record = await find(tx);
    const reserved = await answeredBefore(tx.manager, tx.actor.subject, numberKey(once.key), once.fingerprint);
    const { number } = (reserved?.answer ?? {}) as Partial<Reserved>;
    const issued = number === undefined ? [] : await documentsNumbered(tx.manager, recordId, number);
    return issued.length > 0 ? { issued } : { entry: await gather(tx, record) };
  });
  if (begun.issued !== undefined) return begun.issued;
  const { entry } = begun;
  const { number, issuedAt } = await reserve(parts, caller, by, once);
  const renditions: [Locale, Rendition][] = [];
  for (const language of new Set(order.languages)) {
    const registered = { number, issuedAt: new Date(issuedAt), verifyAt };
    renditions.push([language, await typesetter.render(entry, language, registered)]);
  }
  return keepAll(parts.vault, renditions, [], async (kept, seal) => {
    const answer = await transactions.run({ ...caller, by, idempotency: once }, async (tx) => {
      const issued = await enter(parts, tx, await find(tx), order, entry, { number, issuedAt }, kept);
      await seal();
      return issued;
    });
    return answer instanceof AlreadyAnswered ? (answer.answer as RegisteredDocument[]) : answer;
  });
}

interface Once {
  readonly key: string;
  readonly fingerprint: string;
}

function onceBy(caller: Caller, recordId: string, order: Order): Once {
  const key = idempotencyKeyOf(caller);
  const asked = canonicalize(['issue-document', recordId, order]) ?? '';
  return { key, fingerprint: createHash('sha256').update(asked).digest('base64url') };
}

/** The blank keeps it apart from keys of callers, which have none. */
const numberKey = (key: string): string => `number ${key}`;

/** A number, kept under the caller's key. */
async function reserve(
  { prefix, transactions }: IssuingParts,
  caller: Caller,
  by: By,
  { key, fingerprint }: Once,
): Promise<Reserved> {
  const terms = { ...caller, by, idempotency: { key: numberKey(key), fingerprint } };
  const reserved = await transactions.run(terms, async (tx): Promise<Reserved> => ({
    number: await nextNumber(tx.manager, prefix, tx.now.getUTCFullYear()),
    issuedAt: tx.now.toISOString(),
  }));
  return reserved instanceof AlreadyAnswered ? (reserved.answer as Reserved) : reserved;
}

interface KeptRendition {
  readonly language: Locale;
  readonly item: SealedItem;
  readonly rendition: Rendition;
}

/** Keeps every language or none: the transaction inside is the last thing that happens before all are sealed. */
async function keepAll<T>(
  vault: Vault,
  waiting: readonly (readonly [Locale, Rendition])[],
  kept: readonly (KeptRendition & { readonly seal: () => Promise<void> })[],
  record: (kept: readonly KeptRendition[], seal: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const [next, ...others] = waiting;
  if (next === undefined)
    return record(kept, async () => {
      for (const each of kept) await each.seal();
    });
  const [language, rendition] = next;
  const { bytes, sha256 } = rendition;
  const expected = { declaredSize: bytes.length, declaredSha256: sha256, declaredType: 'application/pdf' };
  return vault.keep(Readable.from([bytes]), expected, (item, seal) =>
    keepAll(vault, others, [...kept, { language, rendition, item, seal }], record),
  );
}

async function enter(
  { agency }: IssuingParts,
  tx: Transaction,
  { id, chainId, region }: Issuable,
  order: Order,
  { kind, version, hash }: DocumentEntry,
  { number, issuedAt }: Reserved,
  kept: readonly KeptRendition[],
): Promise<RegisteredDocument[]> {
  const { recipient, identity }: DocumentKind = documentKinds[kind];
  const { subject, roles } = tx.actor;
  const role = roles[0] ?? 'unknown';
  const issued: RegisteredDocument[] = [];
  for (const { language, item, rendition } of kept) {
    const { itemId, sha256 } = item;
    await recordItem(tx.manager, { item, source: { kind: 'document', document: kind, recordId: id }, at: tx.now });
    await recordCustody(tx.manager, {
      ...{ itemId, at: tx.now, action: 'acquired', actor: subject, role, reason: `document ${kind}`, sha256 },
    });
    issued.push(
      await enterDocument(tx.manager, {
        ...{ recordId: id, chainId, number, kind, version, language, about: order.about ?? null },
        ...{ dataHash: hash, fileHash: sha256, itemId, pages: rendition.pages, recipient, identity },
        ...{ issuedAt: new Date(issuedAt), issuedBy: subject },
      }),
    );
  }
  if (order.supersedes !== undefined) {
    const earlier = { number: order.supersedes, kind };
    if (order.supersedes === number || !(await supersede(tx.manager, id, earlier, { number, at: tx.now })))
      throw new Problem('not-found', { rule: 'superseded-document' });
  }
  tx.audit({ action: 'document.issue', recordId: id, chainId, reason: `${kind} ${number}` });
  const place = region as RegionCode;
  const said = {
    ...{ region: place, kind, number, languages: [...order.languages], sha256: hash },
    ...(order.supersedes === undefined ? {} : { supersedes: order.supersedes }),
  };
  tx.state(chainId, id, documentIssued[agency].of({ open: said }));
  if (identity !== 'none')
    tx.state(
      chainId,
      id,
      identityReadBy(agency, { region: place, role, what: 'identity', purpose: `document ${kind}` }),
    );
  return issued;
}
