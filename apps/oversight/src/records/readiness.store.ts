import { readinessChanged, readinessDecided, type ChainEvent, type EventOf } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { decisionOnCheck, readinessColumns } from './chain.answers.js';

type Changed = EventOf<typeof readinessChanged>;
type Decided = EventOf<typeof readinessDecided, 'oversight'>;
export type ToldCheck = Changed['open']['checks'][number];

/** A decision about a check by the police, with its reason opened. */
export type ToldDecision = z.infer<typeof decisionOnCheck>;

/** How ready one case is, for a list. */
export type ReadinessRow = z.infer<typeof readinessColumns>;

const place = ({ id }: Pick<Decided, 'id'>): string => `readiness_decisions/${id}`;

/** What police said last of each case's readiness, and every decision about it. Events of one chain come in order. */
export async function saveReadiness(
  manager: EntityManager,
  keys: KeyRing,
  events: readonly ChainEvent<Record<string, unknown>, unknown>[],
): Promise<void> {
  const changed = new Map(
    events.flatMap((event) =>
      event.type === readinessChanged.type ? [[event.chainId, event as unknown as Changed]] : [],
    ),
  );
  if (changed.size > 0)
    await manager.query(
      `INSERT INTO chain_readiness AS r (chain_id, changed_at, checks, is_overridden)
       SELECT chain_id, changed_at, checks, is_overridden FROM jsonb_to_recordset($1::jsonb) AS n(chain_id uuid, changed_at timestamptz, checks jsonb, is_overridden boolean)
       ON CONFLICT (chain_id) DO UPDATE SET changed_at = excluded.changed_at, checks = excluded.checks, is_overridden = excluded.is_overridden`,
      [JSON.stringify([...changed.values()].map(readinessRow))],
    );
  for (const event of events) {
    if (event.type !== readinessDecided.type) continue;
    const { id, chainId, at, open, sealed } = event as unknown as Decided;
    await manager.query(
      `INSERT INTO readiness_decisions (id, chain_id, decision_id, "check", kind, missing, at, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [
        id,
        chainId,
        open.decisionId,
        open.check,
        open.kind,
        open.missing,
        at,
        await keys.sealAtRest(place({ id }), sealed),
      ],
    );
  }
}

const readinessRow = ({ chainId, at, open: { checks } }: Changed): object => ({
  chain_id: chainId,
  changed_at: at,
  checks,
  is_overridden: checks.some(({ state }) => state === 'overridden'),
});

/** The checks of one chain; undefined while the police have told none. */
export async function readinessOf(
  manager: EntityManager,
  chainId: string,
): Promise<{ changedAt: Date; checks: ToldCheck[] } | undefined> {
  const [row] = await manager.query<{ changedAt: Date; checks: ToldCheck[] }[]>(
    `SELECT changed_at AS "changedAt", checks FROM chain_readiness WHERE chain_id = $1`,
    [chainId],
  );
  return row;
}

export async function decisionsOn(manager: EntityManager, keys: KeyRing, chainId: string): Promise<ToldDecision[]> {
  const rows = await manager.query<(Omit<ToldDecision, 'reason'> & { id: string; sealed: string })[]>(
    `SELECT id, decision_id AS "decisionId", "check", kind, missing, at, sealed FROM readiness_decisions WHERE chain_id = $1 ORDER BY at, id`,
    [chainId],
  );
  const decisions: ToldDecision[] = [];
  for (const { id, sealed, ...decision } of rows) {
    const { reason } = (await keys.openAtRest(place({ id }), sealed)) as { reason: string };
    decisions.push({ ...decision, reason });
  }
  return decisions;
}

interface ReadinessQuery {
  readonly overridden?: boolean | undefined;
  /** Of its chain. */
  readonly number?: string | undefined;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** Cases by their readiness, those that changed last first; page by page. */
export function listReadiness(
  manager: EntityManager,
  { overridden, number, after, limit }: ReadinessQuery,
): Promise<ReadinessRow[]> {
  return manager.query<ReadinessRow[]>(
    `SELECT r.chain_id AS "chainId", c.number, c.region, c.stage, r.changed_at AS "changedAt",
            ARRAY(SELECT e->>'check' FROM jsonb_array_elements(r.checks) e WHERE e->>'state' = 'not-met') AS "notMet",
            ARRAY(SELECT e->>'check' FROM jsonb_array_elements(r.checks) e WHERE e->>'state' = 'overridden') AS overridden
       FROM chain_readiness r JOIN chains c ON c.chain_id = r.chain_id
      WHERE ${overridden === undefined ? 'true' : overridden ? 'r.is_overridden' : 'NOT r.is_overridden'}
        AND ($1::timestamptz IS NULL OR (r.changed_at, r.chain_id) < ($1, $2::uuid))
        ${number === undefined ? '' : 'AND c.number = $4'}
      ORDER BY r.changed_at DESC, r.chain_id DESC LIMIT $3`,
    [after?.at ?? null, after?.id ?? null, limit, ...(number === undefined ? [] : [number])],
  );
}
