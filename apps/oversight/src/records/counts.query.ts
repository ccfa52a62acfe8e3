import type { EntityManager } from 'typeorm';
import type { Cell } from '../procedure/small-cells.js';

/** By what chains are counted. */
export const dimensions = [
  'stage',
  'link',
  'status',
  'region',
  'breached',
  'urgency',
  'outcome',
  'ageBand',
  'sex',
  'source',
] as const;
export type Dimension = (typeof dimensions)[number];

export interface Counts {
  readonly total: number;
  readonly by: Readonly<Record<Dimension, readonly Cell[]>>;
}

const expressionOf: Readonly<Record<Dimension, string>> = {
  stage: 'stage',
  link: 'link::text',
  status: 'status',
  region: 'region',
  breached: '(breaches > 0)::text',
  urgency: 'urgency',
  outcome: 'outcome',
  ageBand: 'age_band',
  sex: 'sex',
  source: 'source',
};

const count = `
  WITH seen AS (SELECT ${dimensions.map((dimension) => `coalesce(${expressionOf[dimension]}, 'unknown') AS "${dimension}"`).join(', ')} FROM chains)
  SELECT ${dimensions.map((dimension) => `"${dimension}"`).join(', ')}, count(*)::int AS count FROM seen
   GROUP BY GROUPING SETS ((), ${dimensions.map((dimension) => `("${dimension}")`).join(', ')})`;

/** Counts the chains that the caller may see, once through the table for all dimensions. */
export async function countChains(manager: EntityManager): Promise<Counts> {
  const rows = await manager.query<({ count: number } & Record<Dimension, string | null>)[]>(count);
  const by = Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      rows
        .flatMap((row) => (row[dimension] === null ? [] : [{ value: row[dimension], count: row.count }]))
        .sort((a, b) => b.count - a.count),
    ]),
  ) as Record<Dimension, Cell[]>;
  return { total: rows.find((row) => dimensions.every((dimension) => row[dimension] === null))?.count ?? 0, by };
}
