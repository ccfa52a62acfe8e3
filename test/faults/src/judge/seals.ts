import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Book, Books } from '../../../chain/books/books.js';
import { agencies, type Agency } from '../../../chain/books/what-events-do.js';
import { leafOf, linesOf, sha256, type LogName } from './logs.js';

/** Public keys by their names. */
export type PublicKeys = ReadonlyMap<string, JsonWebKey>;

export function publicKeysIn(directory: string): PublicKeys {
  const { keys } = JSON.parse(directory) as { keys: (JsonWebKey & { kid: string })[] };
  return new Map(keys.map((key) => [key.kid, key]));
}

interface Seal extends Readonly<Record<string, unknown>> {
  readonly agency: string;
  readonly log: string;
  readonly size: number;
  readonly root: string;
  readonly head: string;
  readonly previous: string | null;
  readonly signature: string;
}
interface Kept {
  readonly size: string;
  readonly hash: string;
  readonly seal: Seal;
  /** Who was told of it, by the journal. */
  readonly witnesses: readonly Agency[] | null;
}

/** Written down a second time on purpose: how many others must hold each seal. */
const witnessesOfEach = 2;
/** An entry that is no seal is sealed so soon, in seconds: every ten, and a failed try waits. */
const sealedWithin = 120;

/** The Merkle root over the first leaves of a log (RFC 6962), as it grows. */
export class Tree {
  private readonly peaks: { leaves: number; hash: Buffer }[] = [];
  size = 0;

  append(leaf: string): void {
    let leaves = 1;
    let hash: Buffer = Buffer.from(leaf, 'hex');
    for (let last = this.peaks.at(-1); last?.leaves === leaves; last = this.peaks.at(-1)) {
      [leaves, hash] = [leaves * 2, node(last.hash, hash)];
      this.peaks.pop();
    }
    this.peaks.push({ leaves, hash });
    this.size += 1;
  }

  root(): string {
    return this.peaks
      .map(({ hash }) => hash)
      .reduceRight((right, left) => node(left, right))
      .toString('hex');
  }
}

const node = (left: Buffer, right: Buffer): Buffer => Buffer.from(sha256(Buffer.of(1), left, right), 'hex');

function isSigned(keys: PublicKeys, agency: Agency, { signature, ...statement }: Seal): boolean {
  const dot = signature.lastIndexOf('.');
  const kid = signature.slice(0, dot);
  const key = kid.startsWith(`${agency}:sign:`) ? keys.get(kid) : undefined;
  if (key === undefined) return false;
  const signed = Buffer.from(signature.slice(dot + 1), 'base64url');
  return verify(null, Buffer.from(canonicalize(statement) ?? ''), createPublicKey({ key, format: 'jwk' }), signed);
}

/** What is wrong with the seals of a log, by our own arithmetic: each is of this log, signed, follows the one before it, and is held by those who were told. */
export async function sealFindings(books: Books, agency: Agency, name: LogName, keys: PublicKeys): Promise<string[]> {
  const book = books[agency];
  const kept = await book.ask<Kept>(
    `SELECT s.size, s.hash, s.seal, (SELECT array_agg(t.witness) FROM journal j, jsonb_object_keys(j.numbers) AS t(witness) WHERE j.id = s.entry_id) AS witnesses
       FROM seals s WHERE s.log = $1 ORDER BY s.size`,
    [name],
  );
  // Read after the seals: a log only grows.
  const lines = await linesOf(book, name);
  const tree = new Tree();
  const found: string[] = [];
  let previous: string | null = null;
  for (const { size, hash, seal } of kept) {
    for (const { content } of lines.slice(tree.size, Number(size)))
      tree.append(content === null ? '00' : leafOf(content));
    const holds =
      tree.size === Number(size) &&
      seal.agency === agency &&
      seal.log === name &&
      seal.size === tree.size &&
      seal.root === tree.root() &&
      seal.head === lines[tree.size - 1]?.hash &&
      sha256(canonicalize(seal) ?? '') === hash;
    if (!holds) found.push(`${name}: the seal over ${size} entries is not of what stands there`);
    if (!isSigned(keys, agency, seal)) found.push(`${name}: the seal over ${size} entries is not signed by ${agency}`);
    if (seal.previous !== previous) found.push(`${name}: the seal over ${size} entries does not follow the one before`);
    previous = hash;
  }
  return [...found, ...(await witnessFindings(books, agency, name, kept)), ...(await unsealed(book, name, tree.size))];
}

async function witnessFindings(books: Books, agency: Agency, name: LogName, kept: readonly Kept[]): Promise<string[]> {
  const found: string[] = [];
  for (const witness of agencies) {
    const held = await books[witness].ask<{ size: string; hash: string; verdict: string }>(
      `SELECT size, hash, verdict FROM witnessed_seals WHERE agency = $1 AND log = $2`,
      [agency, name],
    );
    const wrong = held.filter(({ verdict }) => verdict !== 'first' && verdict !== 'follows');
    found.push(
      ...wrong.map(({ size, verdict }) => `${name}: ${witness} calls the seal over ${size} entries ${verdict}`),
    );
    const [own, theirs] = [kept.filter(({ witnesses }) => witnesses?.includes(witness)), new Set(held.map(keyOf))];
    const lost = own.filter((each) => !theirs.has(keyOf(each)));
    found.push(...lost.map(({ size }) => `${name}: ${witness} does not hold the seal over ${size} entries`));
    const known = new Set(own.map(keyOf));
    const invented = held.filter((each) => !known.has(keyOf(each)));
    found.push(
      ...invented.map(({ size }) => `${name}: ${witness} holds a seal over ${size} entries that is not there`),
    );
  }
  const alone = kept.filter(({ witnesses }) => witnesses?.length !== witnessesOfEach);
  return [...found, ...alone.map(({ size }) => `${name}: nobody was told of the seal over ${size} entries`)];
}

const keyOf = ({ size, hash }: { readonly size: string; readonly hash: string }): string => `${size} ${hash}`;

const news = { journal: `AND e.type NOT LIKE 'chain.%.seal.made.v1'`, custody: '' } as const;
const tables = { journal: 'journal', custody: 'custody_entries' } as const;

/** Entries that should be under a seal by now. */
async function unsealed(book: Book, name: LogName, sealed: number): Promise<string[]> {
  const [{ late } = { late: 0 }] = await book.ask<{ late: number }>(
    `SELECT count(*)::int AS late FROM ${tables[name]} e JOIN ${name}_links l ON l.seq = e.seq
      WHERE l.position > $1 AND e.at < now() - make_interval(secs => $2) ${news[name]}`,
    [sealed, sealedWithin],
  );
  return late === 0 ? [] : [`${name}: ${String(late)} entries are under no seal`];
}
