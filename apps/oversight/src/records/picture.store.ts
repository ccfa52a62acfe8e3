import type { EntityManager } from 'typeorm';
import type { ChainEvent } from '#libs/contracts';
import type { Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import { emptyPicture, type ChainPicture } from '../procedure/chain-picture.js';
import { follow } from '../procedure/follow.js';
import { standingOf } from '../procedure/standing.js';
import { staysOf } from '../procedure/stays.js';
import { whatEventsMean } from '../procedure/what-events-mean.js';
import { saveReadiness } from './readiness.store.js';

/** An event and its place in what its sender told oversight about the chain. */
export interface Heard {
  readonly event: ChainEvent;
  readonly number: number;
}

const begin = `
  INSERT INTO chains (chain_id, picture, stage, link, links, status, started_at, last_fact_at)
  SELECT id, $2, 'reported', 1, '{1}', 'open', now(), now() FROM unnest($1::uuid[]) AS c(id) ORDER BY id
  ON CONFLICT DO NOTHING`;

const save = `
  UPDATE chains c SET
    picture = n.picture, number = n.number, region = n.region, school_region = n.school_region, support_region = n.support_region,
    stage = n.stage, since = n.since, link = n.link, links = ARRAY(SELECT jsonb_array_elements_text(n.links)::smallint), status = n.status,
    outcome = n.outcome, case_outcome = n.case_outcome, investigation_stage = n.investigation_stage, urgency = n.urgency,
    age_band = n.age_band, sex = n.sex, source = n.source, started_at = n.started_at, last_fact_at = n.last_fact_at, ended_at = n.ended_at,
    breaches = n.breaches, returns = n.returns, refusals = n.refusals, stays = n.stays,
    articles = ARRAY(SELECT jsonb_array_elements_text(n.articles)), platforms = ARRAY(SELECT jsonb_array_elements_text(n.platforms)),
    ways = ARRAY(SELECT jsonb_array_elements_text(n.ways)), excluded = ARRAY(SELECT jsonb_array_elements_text(n.excluded)::uuid)
  FROM jsonb_to_recordset($1::jsonb) AS n(
    chain_id uuid, picture jsonb, number text, region text, school_region text, support_region text, stage text, since timestamptz, link smallint,
    links jsonb, status text, outcome text, case_outcome text, investigation_stage smallint, urgency text, age_band text, sex text, source text,
    started_at timestamptz, last_fact_at timestamptz, ended_at timestamptz, breaches int, returns int, refusals int, excluded jsonb,
    articles jsonb, platforms jsonb, ways jsonb, stays jsonb)
  WHERE c.chain_id = n.chain_id`;

const addEntries = `
  INSERT INTO timeline_entries (chain_id, id, at, agency, number, type, link, open)
  SELECT chain_id, id, at, agency, number, type, link, open
    FROM jsonb_to_recordset($1::jsonb) AS t(chain_id uuid, id uuid, at timestamptz, agency text, number bigint, type text, link smallint, open jsonb)
  ON CONFLICT DO NOTHING`;

const saveDeadlines = `
  INSERT INTO chain_deadlines AS d (id, chain_id, agency, region, rule, state, is_open, started_at, due_at, changed_at, explanation)
  SELECT id, chain_id, agency, region, rule, state, is_open, started_at, due_at, changed_at, explanation
    FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, chain_id uuid, agency text, region text, rule text, state text, is_open boolean,
      started_at timestamptz, due_at timestamptz, changed_at timestamptz, explanation jsonb)
  ON CONFLICT (id) DO UPDATE SET region = excluded.region, state = excluded.state, is_open = excluded.is_open, started_at = excluded.started_at,
    due_at = excluded.due_at, changed_at = excluded.changed_at, explanation = excluded.explanation`;

/** Whoever must not be told about a chain must not be told what was remarked or decided on it. */
const exclude = (table: 'remarks' | 'decisions'): string => `
  UPDATE ${table} r SET excluded = ARRAY(SELECT DISTINCT unnest(r.excluded || c.excluded)) FROM chains c
   WHERE c.chain_id = ANY ($1) AND r.chain_id = c.chain_id AND NOT r.excluded @> c.excluded`;

/**
 * Keeps the picture of every chain. What is heard within one transaction is gathered and written once, at its end: a batch of 300
 * events costs as many statements as one event.
 */
export class PictureStore {
  private readonly gathered = new WeakMap<Transaction, Heard[]>();

  constructor(private readonly keys: KeyRing) {}

  hear(tx: Transaction, heard: Heard): void {
    const known = this.gathered.get(tx);
    if (known !== undefined) {
      known.push(heard);
      return;
    }
    const batch = [heard];
    this.gathered.set(tx, batch);
    tx.beforeCommit(() => this.write(tx, batch));
  }

  private async write(tx: Transaction, batch: readonly Heard[]): Promise<void> {
    const { manager, unawaited } = tx;
    const before = await lockPictures(manager, [...new Set(batch.map(({ event }) => event.chainId))].sort());
    const after = new Map(before);
    for (const id of before.keys()) tx.touch({ kind: 'chain', id });
    for (const { event } of batch) after.set(event.chainId, follow(after.get(event.chainId) ?? emptyPicture, event));
    await unawaited.query(save, [JSON.stringify([...after].map(([chainId, picture]) => rowOf(chainId, picture)))]);
    await unawaited.query(addEntries, [JSON.stringify(batch.map(entryOf))]);
    const deadlines = new Map(
      batch.flatMap(({ event }) => (isDeadline(event) ? [[event.open['deadlineId'], deadlineOf(event)] as const] : [])),
    );
    await saveReadiness(
      manager,
      this.keys,
      batch.map(({ event }) => event),
    );
    if (deadlines.size > 0) await unawaited.query(saveDeadlines, [JSON.stringify([...deadlines.values()])]);
    const newlyExcluded = [...after]
      .filter(([chainId, { excluded }]) => excluded !== before.get(chainId)?.excluded)
      .map(([chainId]) => chainId);
    if (newlyExcluded.length === 0) return;
    await unawaited.query(exclude('remarks'), [newlyExcluded]);
    await unawaited.query(exclude('decisions'), [newlyExcluded]);
  }
}

/** Begins chains that are new, then locks all in one order, so that two senders' batches never wait for one another in a circle. */
async function lockPictures(
  manager: EntityManager,
  chainIds: readonly string[],
): Promise<ReadonlyMap<string, ChainPicture>> {
  await manager.query(begin, [chainIds, JSON.stringify(emptyPicture)]);
  const rows = await manager.query<{ chain_id: string; picture: ChainPicture }[]>(
    `SELECT chain_id, picture FROM chains WHERE chain_id = ANY ($1) ORDER BY chain_id FOR UPDATE`,
    [chainIds],
  );
  return new Map(rows.map((row) => [row.chain_id, row.picture]));
}

function rowOf(chainId: string, picture: ChainPicture): object {
  const { stage, since, link, links, status, outcome, endedAt } = standingOf(picture);
  return {
    chain_id: chainId,
    picture,
    stage,
    since,
    link,
    links,
    status,
    outcome,
    ended_at: endedAt,
    number: picture.number?.value,
    region: picture.region?.value,
    school_region: picture.schoolRegion?.value,
    support_region: picture.supportRegion?.value,
    case_outcome: picture.caseOutcome?.value,
    investigation_stage: picture.investigationStage,
    urgency: picture.urgency?.value,
    age_band: picture.ageBand?.value,
    sex: picture.sex?.value,
    source: picture.source?.value,
    started_at: picture.startedAt,
    last_fact_at: picture.lastFactAt,
    breaches: picture.breached.length,
    returns: picture.returns,
    refusals: picture.refusals,
    excluded: picture.excluded,
    articles: picture.articles?.value ?? [],
    platforms: picture.platforms ?? [],
    ways: picture.ways ?? [],
    stays: staysOf(picture),
  };
}

/** The explanation of a deadline and the checks of a case stand once, and not with each of their changes. */
function entryOf({ event, number }: Heard): object {
  const { explanation: _kept, checks: _told, ...open } = event.open;
  return {
    chain_id: event.chainId,
    id: event.id,
    at: event.at,
    agency: event.from,
    number,
    type: event.type,
    link: whatEventsMean[event.type]?.link,
    open,
  };
}

const isDeadline = ({ type }: ChainEvent): boolean => type.endsWith('.deadline.changed.v1');
const openStates: readonly unknown[] = ['running', 'paused', 'warned', 'breached'];

function deadlineOf({ chainId, from, at, open }: ChainEvent): object {
  const { deadlineId, region, rule, state, startedAt, dueAt, explanation } = open;
  return {
    id: deadlineId,
    chain_id: chainId,
    agency: from,
    region,
    rule,
    state,
    is_open: openStates.includes(state),
    started_at: startedAt,
    due_at: dueAt,
    changed_at: at,
    explanation,
  };
}
