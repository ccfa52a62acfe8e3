import type { EntityManager } from 'typeorm';
import type { Cell, Span } from '../procedure/small-cells.js';
import { dimensions, marks, type Dimension, type Mark } from './dimensions.js';

export interface Counts {
  readonly total: number;
  readonly by: Readonly<Record<Dimension | Mark, readonly Cell[]>>;
  /** By link, where something is open: a chain may be at several. */
  readonly openAt: readonly Cell[];
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

/** What the reader's region has a part in, beside row-level security, which an index cannot answer; nothing for who reads the whole country. */
const within = (region: string | undefined): string =>
  region === undefined ? '' : 'WHERE region = $1 OR support_region = $1 OR joined_to IS NOT NULL';
const valuesOf = (region: string | undefined): string[] => (region === undefined ? [] : [region]);

const names = dimensions.map((dimension) => `"${dimension}"`).join(', ');

/** The table is read once, the policy asked of each chain once; chains that are alike in everything are counted together before they are counted by anything. */
const count = (region: string | undefined): string => `
  WITH seen AS MATERIALIZED (
    SELECT ${dimensions.map((dimension) => `coalesce(${expressionOf[dimension]}, 'unknown') AS "${dimension}"`).join(', ')}, articles, platforms, ways, links
      FROM chains ${within(region)}),
  alike AS (SELECT ${names}, count(*) AS chains FROM seen GROUP BY ${names})
  SELECT d.by, d.value, sum(chains)::int AS count FROM alike,
         LATERAL (VALUES ${dimensions.map((dimension) => `('${dimension}', "${dimension}")`).join(', ')}) AS d(by, value) GROUP BY 1, 2
   UNION ALL
  SELECT m.by, m.value, count(*)::int FROM seen, LATERAL (
    SELECT 'article' AS by, unnest(articles) AS value UNION ALL SELECT 'platform', unnest(platforms) UNION ALL SELECT 'way', unnest(ways)
     UNION ALL SELECT 'openAt', unnest(links)::text) AS m GROUP BY 1, 2
   ORDER BY 3 DESC, 2`;

/** Counts the chains that the caller may see, by everything by which they are counted, and by the links where something is open. */
export async function countChains(manager: EntityManager, region?: string): Promise<Counts> {
  const rows = await manager.query<(Cell & { by: Dimension | Mark | 'openAt' })[]>(count(region), valuesOf(region));
  const cellsOf = (by: Dimension | Mark | 'openAt'): Cell[] =>
    rows.flatMap((row) => (row.by === by ? [{ value: row.value, count: row.count }] : []));
  return {
    total: cellsOf('status').reduce((sum, cell) => sum + cell.count, 0),
    by: Object.fromEntries([...dimensions, ...marks].map((by) => [by, cellsOf(by)])) as Record<
      Dimension | Mark,
      Cell[]
    >,
    openAt: cellsOf('openAt').sort((a, b) => Number(a.value) - Number(b.value)),
  };
}

/** How many there are, and half and nine tenths of their times, in days. */
const daysOf = (seconds: string): string =>
  [
    'count(*)::int',
    ...[0.5, 0.9].map(
      (part) =>
        `round((percentile_cont(${String(part)}) WITHIN GROUP (ORDER BY ${seconds}) / 86400)::numeric, 1)::float8`,
    ),
  ].join(', ');
const between = (from: string, to: string): string => `extract(epoch FROM ${to} - ${from})`;

const durations = (region: string | undefined): string => `
  WITH seen AS MATERIALIZED (SELECT stage, status, outcome, since, started_at, ended_at, stays FROM chains ${within(region)}),
  spans (what, value, count, median, ninetieth) AS (
    SELECT 'standing', coalesce(stage, 'unknown'), ${daysOf(between('coalesce(since, started_at)', 'now()'))} FROM seen WHERE status <> 'ended' GROUP BY 2
     UNION ALL
    SELECT 'toTheEnd', coalesce(outcome, 'unknown'), ${daysOf(between('started_at', 'ended_at'))} FROM seen WHERE status = 'ended' GROUP BY 2
     UNION ALL
    SELECT 'inStage', s.stage, ${daysOf('s.seconds')} FROM seen, jsonb_to_recordset(stays) AS s(stage text, seconds float8) GROUP BY 2)
  SELECT * FROM spans ORDER BY what, value`;

export interface Durations {
  readonly standing: readonly Span[];
  /** Of stages that were left, each time. */
  readonly inStage: readonly Span[];
  readonly toTheEnd: readonly Span[];
}

/** How long chains stand where they stand, how long they stood where they have been, and how long those took that have ended. */
export async function durationsOf(manager: EntityManager, region?: string): Promise<Durations> {
  const rows = await manager.query<(Span & { what: keyof Durations })[]>(durations(region), valuesOf(region));
  const spansOf = (wanted: keyof Durations): Span[] =>
    rows.flatMap(({ what, ...span }) => (what === wanted ? [span] : []));
  return { standing: spansOf('standing'), inStage: spansOf('inStage'), toTheEnd: spansOf('toTheEnd') };
}

export interface Work {
  /** By agency. */
  readonly overdue: readonly Cell[];
  readonly overridden: number;
}

/** What waits for the prosecutor beside what is open: what is overdue at whom, how many cases have an overridden check. */
export async function countWork(manager: EntityManager): Promise<Work> {
  const overdue = await manager.query<Cell[]>(
    `SELECT agency AS value, count(*)::int AS count FROM chain_deadlines WHERE is_open AND due_or_never < now() GROUP BY 1 ORDER BY 1`,
  );
  const [row] = await manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM chain_readiness WHERE is_overridden`,
  );
  return { overdue, overridden: row?.n ?? 0 };
}
