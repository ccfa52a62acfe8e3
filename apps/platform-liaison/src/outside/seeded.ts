import { createHash } from 'node:crypto';

/** How often each temper is met. */
export type Weights<T extends string> = Readonly<Record<T, number>>;

/**
 * How somebody simulated behaves: as the end of a name says that is `demo-<temper>`, else as the seed decides for this id. It follows from both alone, so that any
 * replica says the same after any crash.
 */
export function temperOf<T extends string>(
  { seed, id, name = '' }: { readonly seed: number; readonly id: string; readonly name?: string | undefined },
  tempers: readonly T[],
  weights: Weights<T>,
): T {
  const wished = /demo-([a-z]+)$/.exec(name)?.[1];
  const named = tempers.find((temper) => temper === wished);
  if (named !== undefined) return named;
  let left = portionOf(`${String(seed)} ${id}`) * tempers.reduce((sum, temper) => sum + weights[temper], 0);
  const met = tempers.find((temper) => (left -= weights[temper]) < 0);
  if (met === undefined) throw new Error('somebody simulated needs a temper');
  return met;
}

const portionOf = (words: string): number => createHash('sha256').update(words).digest().readUInt32BE(0) / 2 ** 32;
