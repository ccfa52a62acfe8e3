import { RecordTable, type Desk, type Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { Actor, At } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { decisionLifecycle } from '../procedure/decision.lifecycle.js';
import type { Decision, DecisionSupply } from '../procedure/decision.js';
import type { Stage } from '../procedure/stages.js';
import { z } from 'zod';

export const DECISION_DESK = Symbol('desk for decisions');

const prosecutor = { prosecutor: 'region' } as const;

/** The chain as the prosecutor may see it, locked: two decisions at once become one after the other. @throws Problem `not-found` */
async function supply(tx: Transaction, { chainId }: Decision, _input: unknown, actor: Actor): Promise<DecisionSupply> {
  const [chain] = await tx.manager.query<
    { stage: Stage; number: string | null; region: string; excluded: string[]; since: Date | null; joined: boolean }[]
  >(
    `SELECT stage, number, region, excluded, since, joined_to IS NOT NULL AS joined FROM chains WHERE chain_id = $1 FOR UPDATE`,
    [chainId],
  );
  if (chain === undefined) throw new Problem('not-found');
  // Asked after the lock: a decision that was being taken meanwhile is seen.
  const [decided] = await tx.manager.query<unknown[]>(`SELECT FROM decisions WHERE chain_id = $1 AND opened_at > $2`, [
    chainId,
    chain.since,
  ]);
  return {
    stage: chain.stage,
    number: chain.number,
    isOurs: chain.region === actor.region,
    decided: decided !== undefined,
    excluded: chain.excluded,
    joined: chain.joined,
  };
}

function begin(
  { chainId, decision, reason }: { chainId: string; decision: Decision['decision']; reason: string },
  { now, actor, newId }: At,
): { record: Decision; personal: Decision['sealed'] } {
  const record: Decision = {
    id: newId(),
    chainId,
    status: 'taken',
    version: 1,
    unitId: actor.units[0] ?? null,
    region: actor.region,
    people: [{ subject: actor.subject, as: 'owner' }],
    excluded: [],
    urgency: 'standard',
    marks: [],
    openedAt: now,
    changedAt: now,
    decision,
  };
  return { record, personal: { reason } };
}

export const decisionAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    status: z.string(),
    version: z.number(),
    decision: z.enum(['return', 'to-court']),
    region: z.string(),
    /** Number of the chain; null of decisions that were taken before it was kept. */
    number: z.string().nullable(),
    openedAt: z.date(),
  })
  .meta({ id: 'Decision' });

export const decisionDesk = (keys: KeyRing): Desk<Decision> => ({
  kind: 'decision',
  lifecycle: decisionLifecycle,
  table: new RecordTable<Decision>('decisions', keys),
  reads: { read: prosecutor, identity: prosecutor },
  view: ({
    id,
    chainId,
    status,
    version,
    decision,
    region,
    number = null,
    openedAt,
  }): z.output<typeof decisionAnswer> => ({
    id,
    chainId,
    status,
    version,
    decision,
    region,
    number,
    openedAt,
  }),
  create: begin,
  supplies: { decide: supply },
});
