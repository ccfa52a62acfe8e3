import { createHash } from 'node:crypto';

/** A SHA-256 value, 32 bytes. */
export type Hash = Buffer;
/** Leaves `from` to `to`, `to` exclusive. */
export type Range = readonly [from: number, to: number];

const leafPrefix = Buffer.of(0x00);
const nodePrefix = Buffer.of(0x01);

/** The root of the tree without leaves (RFC 6962, 2.1). */
export const emptyRoot = (): Hash => createHash('sha256').digest();

/** The hash of a leaf; its prefix keeps it apart from every inner node. */
export const leafHash = (data: string | Uint8Array): Hash =>
  createHash('sha256').update(leafPrefix).update(data).digest();

export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(nodePrefix).update(left).update(right).digest();

/** The complete subtree over leaves `index · 2^level` up to the next. */
export interface Node {
  readonly level: number;
  readonly index: number;
  readonly hash: Hash;
}

/**
 * A growing Merkle tree of which only its frontier is kept: the roots of the complete subtrees, largest first, as many as `size` has
 * one bits. Appending costs one hash on average; memory is logarithmic.
 */
export class CompactRange {
  private readonly peaks: Hash[];

  /**
   * @param size in leaves, or in whatever the peaks count
   * @param peaks the complete subtrees of a tree of that size, largest first
   */
  constructor(
    public size = 0,
    peaks: readonly Hash[] = [],
  ) {
    if (peaks.length !== bitsOf(size)) throw new RangeError('a tree has one peak for every one bit of its size');
    this.peaks = [...peaks];
  }

  /** Appends a leaf hash; `completed` is told every subtree above it that becomes complete, from the lowest. */
  append(leaf: Hash, completed?: (node: Node) => void): void {
    let [hash, index, level] = [leaf, this.size, 0];
    for (; index % 2 === 1; index = (index - 1) / 2) {
      const left = this.peaks.pop();
      if (left === undefined) throw new RangeError('a peak is missing');
      hash = nodeHash(left, hash);
      level += 1;
      completed?.({ level, index: (index - 1) / 2, hash });
    }
    this.peaks.push(hash);
    this.size += 1;
  }

  root(): Hash {
    return foldPeaks(this.peaks);
  }
}

/** The root over complete subtrees that stand side by side, largest first. */
export const foldPeaks = (peaks: readonly Hash[]): Hash => {
  const [last, ...others] = [...peaks].reverse();
  return last === undefined ? emptyRoot() : others.reduce((right, left) => nodeHash(left, right), last);
};

function bitsOf(size: number): number {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
}

/** The complete subtrees that make up a range which a proof names, largest first: level and index of each. */
export function subtreesOf([from, to]: Range): { level: number; index: number }[] {
  const found: { level: number; index: number }[] = [];
  for (let begin = from; begin < to;) {
    let level = 0;
    while (begin % 2 ** (level + 1) === 0 && begin + 2 ** (level + 1) <= to) level += 1;
    found.push({ level, index: begin / 2 ** level });
    begin += 2 ** level;
  }
  return found;
}

/** The largest power of two below `n`. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The subtrees whose roots prove that a leaf is in the tree, from the leaf up (RFC 6962, 2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`there is no leaf ${String(index)} in ${String(size)}`);
  const ranges: Range[] = [];
  for (let [from, to] = [0, size]; to - from > 1;) {
    const middle = from + splitOf(to - from);
    ranges.unshift(index < middle ? [middle, to] : [from, middle]);
    [from, to] = index < middle ? [from, middle] : [middle, to];
  }
  return ranges;
}

/** The subtrees whose roots prove that the first `first` leaves did not change since (RFC 6962, 2.1.2). */
export function consistencyRanges(first: number, size: number): Range[] {
  if (!(first >= 0 && first <= size)) throw new RangeError(`${String(first)} leaves are no part of ${String(size)}`);
  if (first === 0 || first === size) return [];
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to !== first) {
    const middle = from + splitOf(to - from);
    ranges.unshift(first <= middle ? [middle, to] : [from, middle]);
    [from, to] = first <= middle ? [from, middle] : [middle, to];
  }
  return from === 0 ? ranges : [[from, to], ...ranges];
}

/** Whether the leaf is the one at `index` of the tree with this root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(leaf: Hash, index: number, size: number, path: readonly Hash[], root: Hash): boolean {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** A tree as somebody states it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the second tree only adds to the first (RFC 9162, 2.1.4.2). */
export function verifyConsistency(first: TreeHead, second: TreeHead, proof: readonly Hash[]): boolean {
  if (!(Number.isSafeInteger(first.size) && Number.isSafeInteger(second.size))) return false;
  if (first.size < 0 || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && first.root.equals(second.root);
  if (first.size === 0) return proof.length === 0 && first.root.equals(emptyRoot());
  const steps = Number.isInteger(Math.log2(first.size)) ? [first.root, ...proof] : [...proof];
  let [place, last] = [first.size - 1, second.size - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  const begin = steps.shift();
  if (begin === undefined || proof.length === 0) return false;
  let [before, after] = [begin, begin];
  for (const hash of steps) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [before, after] = [nodeHash(hash, before), nodeHash(hash, after)];
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else after = nodeHash(after, hash);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && before.equals(first.root) && after.equals(second.root);
}

const half = (n: number): number => Math.floor(n / 2);
