import type { FileManifest } from '#libs/contracts';
import type { At } from '#libs/lifecycle';
import type { LinkedCase } from './case-items.js';

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

/** Manifests of the files that go along, by the id of the file. */
export interface WithManifests {
  readonly manifests: Readonly<Record<string, FileManifest>>;
}

/** Keyed indexes of the child and the accounts, and the other cases in which one of them appears. */
export interface WithLinks {
  readonly marks: readonly string[];
  readonly others: readonly LinkedCase[];
}

/** Whether an entry of the question log is there already: the same words, or others under its id. */
export interface WithKnownEntry {
  readonly known: 'same' | 'other' | undefined;
}

/** What was supplied to this step; everything may be missing, as in a test of the rules alone. */
export function suppliedTo<S extends object>({ supplied }: At): Partial<S> {
  return supplied === undefined ? {} : (supplied as Partial<S>);
}
