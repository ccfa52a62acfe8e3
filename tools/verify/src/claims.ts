import { heldSeals, sealsBetween, sound, type ChainedLog, type Seal } from '#libs/seals';
import type { Opened } from './finding.js';

/** What one or several agencies hold to be the log's past. */
export interface Claim {
  readonly root: string;
  readonly head: string;
  readonly holders: string[];
  /** Marks of the leaves since the seal before; only witnesses keep them. */
  marks?: Buffer;
}

/** Everything that the agency itself and its witnesses hold in seals over more than `from` and at most `to` entries, by size. */
export async function claimsBetween(
  { agency, manager }: Opened,
  { name }: ChainedLog,
  witnesses: readonly Opened[],
  from: number,
  to: number,
): Promise<ReadonlyMap<number, readonly Claim[]>> {
  const claims = new Map<number, Claim[]>();
  const claim = (holder: string, { size, root, head }: Seal, marks?: Buffer): void => {
    const same = claims.get(size)?.find((each) => each.root === root && each.head === head);
    const made: Claim = same ?? { root, head, holders: [] };
    made.holders.push(holder);
    if (marks !== undefined) made.marks = marks;
    if (same === undefined) claims.set(size, [...(claims.get(size) ?? []), made]);
  };
  for (const { seal } of await sealsBetween(manager, name, from, to)) claim(agency, seal);
  for (const witness of witnesses)
    for (const { seal, marks, verdict } of await heldSeals(witness.manager, agency, name, from, to))
      if (sound.includes(verdict)) claim(witness.agency, seal, marks);
  return claims;
}
