import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { TimeLimitCode } from '#libs/legal-basis';
import { breachTimer, warnTimer, type Deadline, type Holder } from './deadline.js';
import { dueAt } from './due-at.js';
import type { Given } from './explanation.js';
import { lawInForce, type TermLaw } from './law-in-force.js';

/** A time limit that begins to run. */
export interface DeadlineStart extends Partial<Holder> {
  readonly chainId: string;
  readonly recordId: string;
  readonly rule: TimeLimitCode;
  /** The fact that starts it, where that is not the command itself: an event from another agency has its own time. */
  readonly startedAt?: Date;
  readonly given?: Given;
}

const insert = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, chain_id uuid, record_id uuid, rule text, started_at timestamptz,
      given jsonb, due_at timestamptz, warn_at timestamptz, explanation jsonb, assignee text, unit_id text, region text, law_version int)),
  started AS (
    INSERT INTO deadlines (id, chain_id, record_id, rule, started_at, given, due_at, warn_at, explanation, assignee, unit_id, region, law_version)
    SELECT id, chain_id, record_id, rule, started_at, given, due_at, warn_at, explanation, assignee, unit_id, region, law_version FROM given)
  INSERT INTO timers (due_at, ready_at, kind, record_id, deadline_id)
  SELECT at, at, kind, record_id, given.id
    FROM given CROSS JOIN LATERAL (VALUES ('${warnTimer}', warn_at), ('${breachTimer}', due_at)) AS timer(kind, at)`;

/**
 * Starts time limits and sets their timers, in one statement of the given transaction.
 *
 * @throws Problem `rule-unmet` (`term-not-given`) when a rule of length `given` is given none
 */
export async function startDeadlines(
  manager: Pick<EntityManager, 'query'>,
  starts: readonly DeadlineStart[],
  now: Date,
  law: TermLaw = lawInForce,
): Promise<Deadline[]> {
  if (starts.length === 0) return [];
  const deadlines = starts.map((start) => begin(start, now, law));
  const rows = deadlines.map((deadline) => ({
    id: deadline.id,
    chain_id: deadline.chainId,
    record_id: deadline.recordId,
    rule: deadline.rule,
    started_at: deadline.startedAt,
    given: deadline.given,
    due_at: deadline.dueAt,
    warn_at: deadline.warnAt,
    explanation: deadline.explanation,
    assignee: deadline.assignee,
    unit_id: deadline.unitId,
    region: deadline.region,
    law_version: law.version,
  }));
  await manager.query(insert, [JSON.stringify(rows)]);
  return deadlines;
}

function begin(start: DeadlineStart, now: Date, law: TermLaw): Deadline {
  const { chainId, recordId, rule, startedAt = now, given = {} } = start;
  return {
    id: uuidv7(),
    chainId,
    recordId,
    rule,
    startedAt,
    pauses: [],
    extensions: [],
    given,
    ...dueAt(rule, startedAt, law, { given }),
    state: 'running',
    warnedAt: null,
    breachedAt: null,
    metAt: null,
    cancelledAt: null,
    assignee: start.assignee ?? null,
    unitId: start.unitId ?? null,
    region: start.region ?? null,
  };
}
