import type { Hash } from './merkle.js';

/**
 * Marks name, they do not prove: a witness keeps the first four bytes of every leaf, so that after somebody rewrote a log, chain and tree
 * alike, the entries that differ can be told from those that do not. That something differs is proved by the root.
 */
export const markBytes = 4;

export const marksOf = (leaves: readonly Hash[]): Buffer =>
  Buffer.concat(leaves.map((leaf) => leaf.subarray(0, markBytes)));

/** Whether the leaf bears the mark at this place, counted from the first leaf that the marks speak of. */
export const bearsMark = (leaf: Hash, marks: Buffer, place: number): boolean =>
  leaf.subarray(0, markBytes).equals(marks.subarray(place * markBytes, (place + 1) * markBytes));
