import type { EntityManager } from 'typeorm';
import type { Cell, Span } from '../procedure/small-cells.js';
import { dimensions, marks, type Dimension, type Mark } from './dimensions.js';

export interface Counts {
  readonly total: number;
  readonly by: Readonly<Record<Dimension | Mark, readonly Cell[]>>;
}

const expressionOf: Readonly<Record<Dimension, string>> = {
  stage: 'stage',
  link: 'link::text',
  status: 'status',
  region: 'region',
  breached: '(breaches > 0)::text',
  returned: '(returns > 0)::text',
  refused: '(refusals > 0)::text',
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

const countMarks = `
  SELECT m.mark, m.value, count(*)::int AS count FROM chains, LATERAL (
    SELECT 'article' AS mark, unnest(articles) AS value UNION ALL SELECT 'platform', unnest(platforms) UNION ALL SELECT 'way', unnest(ways)) m
   GROUP BY 1, 2 ORDER BY 3 DESC, 2`;

/** Counts the chains that the caller may see, once through the table for all dimensions, and once for what a chain has several of. */
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
  const marked = await manager.query<(Cell & { mark: Mark })[]>(countMarks);
  const byMark = Object.fromEntries(
    marks.map((mark) => [
      mark,
      marked.filter((row) => row.mark === mark).map(({ value, count }) => ({ value, count })),
    ]),
  ) as Record<Mark, Cell[]>;
  return {
    total: rows.find((row) => dimensions.every((dimension) => row[dimension] === null))?.count ?? 0,
    by: { ...by, ...byMark },
  };
}

const days = (from: string, to: string, by: string, where: string): string => `
  SELECT coalesce(${by}, 'unknown') AS value, count(*)::int AS count,
         round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${to} - ${from})) / 86400)::numeric, 1)::float8 AS median,
         round((percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM ${to} - ${from})) / 86400)::numeric, 1)::float8 AS ninetieth
    FROM chains WHERE ${where} AND ${from} IS NOT NULL GROUP BY 1 ORDER BY 1`;
const standing = days('coalesce(since, started_at)', 'now()', 'stage', `status <> 'ended'`);
const toTheEnd = days('started_at', 'ended_at', 'outcome', `status = 'ended'`);

const inStage = `
  SELECT s.stage AS value, count(*)::int AS count,
         round((percentile_cont(0.5) WITHIN GROUP (ORDER BY s.seconds) / 86400)::numeric, 1)::float8 AS median,
         round((percentile_cont(0.9) WITHIN GROUP (ORDER BY s.seconds) / 86400)::numeric, 1)::float8 AS ninetieth
    FROM chains, jsonb_to_recordset(stays) AS s(stage text, seconds float8) GROUP BY 1 ORDER BY 1`;

export interface Durations {
  readonly standing: readonly Span[];
  /** Of stages that were left, each time. */
  readonly inStage: readonly Span[];
  readonly toTheEnd: readonly Span[];
}

/** How long chains stand where they stand, how long they stood where they have been, and how long those took that have ended. */
export async function durationsOf(manager: EntityManager): Promise<Durations> {
  return {
    standing: await manager.query<Span[]>(standing),
    inStage: await manager.query<Span[]>(inStage),
    toTheEnd: await manager.query<Span[]>(toTheEnd),
  };
}

/** What waits for the prosecutor: where something is open, what is overdue at whom, how many cases have an overridden check. */
export async function countWork(
  manager: EntityManager,
): Promise<{ readonly openAt: readonly Cell[]; readonly overdue: readonly Cell[]; readonly overridden: number }> {
  const openAt = await manager.query<Cell[]>(
    `SELECT l::text AS value, count(*)::int AS count FROM chains, unnest(links) AS l GROUP BY 1 ORDER BY 1`,
  );
  const overdue = await manager.query<Cell[]>(
    `SELECT agency AS value, count(*)::int AS count FROM chain_deadlines WHERE is_open AND coalesce(due_at, 'infinity') < now() GROUP BY 1 ORDER BY 1`,
  );
  const [row] = await manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM chain_readiness WHERE is_overridden`,
  );
  return { openAt, overdue, overridden: row?.n ?? 0 };
}
