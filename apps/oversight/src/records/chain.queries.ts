import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { chainColumns, deadlineColumns as toldOfDeadlines, entryColumns } from './chain.answers.js';

/** A chain as oversight shows it: codes, times and counts; nothing personal exists here. */
export type ChainRow = z.infer<typeof chainColumns>;

const columns = `chain_id AS "chainId", number, region, school_region AS "schoolRegion", support_region AS "supportRegion", stage, since, link, links, status, outcome,
  case_outcome AS "caseOutcome", investigation_stage AS "investigationStage", urgency, age_band AS "ageBand", sex, source, started_at AS "startedAt",
  last_fact_at AS "lastFactAt", ended_at AS "endedAt", breaches, returns, refusals, joined_to AS "joinedTo"`;

export interface ChainsQuery {
  readonly region?: string | undefined;
  readonly link?: number | undefined;
  readonly stage?: string | undefined;
  readonly urgency?: string | undefined;
  readonly number?: string | undefined;
  readonly status?: string | undefined;
  readonly breached?: boolean | undefined;
  readonly returned?: boolean | undefined;
  readonly refused?: boolean | undefined;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** Collects conditions with their parameters. */
class Conditions {
  readonly parameters: unknown[] = [];
  private readonly all: string[] = [];

  /** Adds one where there is a value; `?` stands for its place. */
  where(condition: string, ...values: readonly unknown[]): this {
    if (values.includes(undefined)) return this;
    let text = condition;
    for (const value of values) {
      this.parameters.push(value);
      text = text.replace('?', `$${String(this.parameters.length)}`);
    }
    this.all.push(text);
    return this;
  }

  /** A count that is above nothing, or is not; written out, since a partial index does not serve a parameter. */
  counted(column: 'breaches' | 'returns' | 'refusals', wanted: boolean | undefined): this {
    if (wanted !== undefined) this.all.push(`${column} ${wanted ? '> 0' : '= 0'}`);
    return this;
  }

  toString(): string {
    return this.all.length === 0 ? '' : `WHERE ${this.all.join(' AND ')}`;
  }
}

/** Chains that the caller may see, those with the newest fact first. */
export async function listChains(manager: EntityManager, query: ChainsQuery): Promise<ChainRow[]> {
  const conditions = new Conditions()
    .where('(region = ? OR support_region = ?)', query.region, query.region)
    .where('links @> ARRAY[?::smallint]', query.link)
    .where('stage = ?', query.stage)
    .where('urgency = ?', query.urgency)
    .where('number = ?', query.number)
    .where('status = ?', query.status)
    .counted('breaches', query.breached)
    .counted('returns', query.returned)
    .counted('refusals', query.refused)
    .where('(last_fact_at, chain_id) < (?, ?::uuid)', query.after?.at, query.after?.id);
  return manager.query<ChainRow[]>(
    `SELECT ${columns} FROM chains ${conditions.toString()} ORDER BY last_fact_at DESC, chain_id DESC LIMIT ${String(query.limit)}`,
    conditions.parameters,
  );
}

export async function findChain(manager: EntityManager, chainId: string): Promise<ChainRow | undefined> {
  const [row] = await manager.query<ChainRow[]>(`SELECT ${columns} FROM chains WHERE chain_id = $1`, [chainId]);
  return row;
}

/** Chains whose cases are joined to this one now: what is decided on it is decided on them. */
export const joinedWith = (manager: EntityManager, chainId: string): Promise<ChainRow[]> =>
  manager.query<ChainRow[]>(`SELECT ${columns} FROM chains WHERE joined_to = $1 ORDER BY started_at, chain_id`, [
    chainId,
  ]);

export type TimelineRow = z.infer<typeof entryColumns>;

export interface TimelineQuery {
  readonly link?: number | undefined;
  /** The newest first instead of the oldest. */
  readonly newest?: boolean | undefined;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** What happened to a chain, oldest first unless it is asked for otherwise. */
export async function timelineOf(
  manager: EntityManager,
  chainId: string,
  { link, newest = false, after, limit }: TimelineQuery,
): Promise<TimelineRow[]> {
  const conditions = new Conditions()
    .where('chain_id = ?', chainId)
    .where('link = ?::smallint', link)
    .where(`(at, id) ${newest ? '<' : '>'} (?, ?::uuid)`, after?.at, after?.id);
  const order = newest ? 'at DESC, id DESC' : 'at, id';
  return manager.query<TimelineRow[]>(
    `SELECT id, at, agency, type, link, open FROM timeline_entries ${conditions.toString()} ORDER BY ${order} LIMIT ${String(limit)}`,
    conditions.parameters,
  );
}

export type DeadlineRow = z.infer<typeof toldOfDeadlines> & { readonly explanation: unknown };

const deadlineColumns = `id, chain_id AS "chainId", (SELECT number FROM chains c WHERE c.chain_id = chain_deadlines.chain_id) AS number, agency, region, rule, state, is_open AS "isOpen", started_at AS "startedAt", due_at AS "dueAt",
  is_open AND coalesce(due_at < now(), false) AS overdue, explanation`;

/** The deadlines of one chain, those on which somebody must act first. */
export async function deadlinesOf(manager: EntityManager, chainId: string): Promise<DeadlineRow[]> {
  return manager.query<DeadlineRow[]>(
    `SELECT ${deadlineColumns} FROM chain_deadlines WHERE chain_id = $1 ORDER BY is_open DESC, due_at NULLS LAST, id`,
    [chainId],
  );
}

export interface DeadlinesQuery {
  readonly region?: string | undefined;
  readonly agency?: string | undefined;
  /** Of its chain. */
  readonly number?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** Where a deadline that stands still has its place in the list: behind all that run. */
export const never = new Date('9999-12-31T00:00:00Z');

/** Every open deadline that the caller may see: overdue ones first, then the nearest. */
export async function listDeadlines(manager: EntityManager, query: DeadlinesQuery): Promise<DeadlineRow[]> {
  const conditions = new Conditions()
    .where('is_open')
    .where('region = ?', query.region)
    .where('agency = ?', query.agency)
    .where('chain_id IN (SELECT chain_id FROM chains WHERE number = ?)', query.number)
    .where(
      `(due_or_never, id) > (CASE WHEN ?::timestamptz >= '9999-12-31' THEN 'infinity' ELSE ?::timestamptz END, ?::uuid)`,
      query.after?.at,
      query.after?.at,
      query.after?.id,
    );
  if (query.overdue !== undefined) conditions.where(`due_or_never ${query.overdue ? '<' : '>='} now()`);
  return manager.query<DeadlineRow[]>(
    `SELECT ${deadlineColumns} FROM chain_deadlines ${conditions.toString()} ORDER BY due_or_never, id LIMIT ${String(query.limit)}`,
    conditions.parameters,
  );
}
