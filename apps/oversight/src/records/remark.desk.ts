import { RecordTable, type Desk, type Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { At } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { z } from 'zod';
import { agencies, remarkTopic } from '#libs/contracts';
import { remarkLifecycle } from '../procedure/remark.lifecycle.js';
import type { Remark, RemarkSupply } from '../procedure/remark.js';
import { termOfAnswer } from './term-of-answer.js';

export const REMARK_DESK = Symbol('desk for remarks');

const prosecutor = { prosecutor: 'region' } as const;

/** The chain of a remark as the prosecutor may see it. @throws Problem `not-found` for one that they may not */
async function supply(tx: Transaction, chainId: string, answerBy: string | undefined): Promise<RemarkSupply> {
  const [chain] = await tx.manager.query<{ excluded: string[]; number: string | null }[]>(
    `SELECT excluded, number FROM chains WHERE chain_id = $1`,
    [chainId],
  );
  if (chain === undefined) throw new Problem('not-found');
  return { ...chain, ...termOfAnswer(tx.now, answerBy) };
}

function begin(
  input: Pick<Remark, 'chainId' | 'agency' | 'topic'> & { text: string },
  { now, actor, newId }: At,
): { record: Remark; personal: Remark['sealed'] } {
  const { chainId, agency, topic, text } = input;
  const record: Remark = {
    id: newId(),
    chainId,
    status: 'made',
    version: 1,
    unitId: actor.units[0] ?? null,
    region: actor.region,
    people: [{ subject: actor.subject, as: 'owner' }],
    excluded: [],
    urgency: 'standard',
    marks: [],
    openedAt: now,
    changedAt: now,
    agency,
    topic,
    dueAt: now.toISOString(),
    times: 1,
    answers: [],
  };
  return { record, personal: { turns: [{ text }] } };
}

/** A remark as the prosecutor sees it, without its words. */
export const remarkAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    /** The chain's, by which it is spoken of. */
    number: z.string().nullable(),
    status: z.enum(['made', 'answered', 'insisted', 'accepted']),
    version: z.number(),
    agency: z.enum(agencies),
    topic: remarkTopic,
    dueAt: z.string(),
    times: z.number(),
    region: z.string(),
    openedAt: z.date(),
    changedAt: z.date(),
  })
  .meta({ id: 'Remark' });

export const remarkDesk = (keys: KeyRing): Desk<Remark> => ({
  kind: 'remark',
  lifecycle: remarkLifecycle,
  table: new RecordTable<Remark>('remarks', keys),
  reads: { read: prosecutor, identity: prosecutor },
  view: ({
    id,
    chainId,
    number = null,
    status,
    version,
    agency,
    topic,
    dueAt,
    times,
    region,
    openedAt,
    changedAt,
  }) => ({
    id,
    chainId,
    number,
    status,
    version,
    agency,
    topic,
    dueAt,
    times,
    region,
    openedAt,
    changedAt,
  }),
  create: begin,
  supplies: {
    make: (tx, remark, input: { answerBy?: string }) => supply(tx, remark.chainId, input.answerBy),
    insist: (tx, remark, input: { answerBy?: string }) => supply(tx, remark.chainId, input.answerBy),
  },
});
