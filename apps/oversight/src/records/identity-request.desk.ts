import { RecordTable, type Desk, type Transaction } from '#libs/casework';
import { caseOpened, notHeldCodes, referralRaised, referralReceived, referralRegistered } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { identityReasons, type IdentityReasonCode } from '#libs/legal-basis';
import type { Actor, At } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { textsAnswer } from '#libs/service';
import { z } from 'zod';
import { identityRequestLifecycle } from '../procedure/identity-request.lifecycle.js';
import type { IdentityRequest, IdentitySupply } from '../procedure/identity-request.js';
import { forgetChild, keepChild } from '../procedure/steps/receive-identity.js';
import { forgetChildren, keepingChild } from './told-children.js';

export const IDENTITY_DESK = Symbol('desk for requests to know who a child is');

/** By any of these the police have said that the chain has a case or a referral there. */
const heldByPolice = [referralRaised, referralReceived, referralRegistered, caseOpened].map(({ type }) => type);

/** The chain as the prosecutor may see it, and what they asked of it. @throws Problem `not-found` for one that they may not */
export async function identitySupply(tx: Transaction, chainId: string, actor: Actor): Promise<IdentitySupply> {
  const [chain] = await tx.manager.query<
    { region: string; excluded: string[]; isWithPolice: boolean; isAsked: boolean }[]
  >(
    `SELECT region, excluded,
            EXISTS (SELECT FROM timeline_entries t WHERE t.chain_id = c.chain_id AND t.agency = 'police' AND t.type = ANY ($2)) AS "isWithPolice",
            EXISTS (SELECT FROM identity_requests r WHERE r.chain_id = c.chain_id AND r.subjects @> ARRAY[$3::uuid] AND r.status IN ('asked', 'told')) AS "isAsked"
       FROM chains c WHERE chain_id = $1`,
    [chainId, heldByPolice, actor.subject],
  );
  if (chain === undefined) throw new Problem('not-found');
  const { region, ...known } = chain;
  return { ...known, isOurs: region === actor.region };
}

function begin(
  { chainId, reason, words }: { chainId: string; reason: IdentityReasonCode; words: string },
  { now, actor, newId }: At,
): { record: IdentityRequest; personal: IdentityRequest['sealed'] } {
  const record: IdentityRequest = {
    id: newId(),
    chainId,
    status: 'asked',
    version: 1,
    unitId: actor.units[0] ?? null,
    region: actor.region,
    people: [{ subject: actor.subject, as: 'owner' }],
    excluded: [],
    urgency: 'standard',
    marks: [],
    openedAt: now,
    changedAt: now,
    role: 'prosecutor',
    reason,
  };
  return { record, personal: { words } };
}

/** What colleagues see: that it was asked, in which role, why and when. `own`: the reader asked. */
export const identityRequestAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    status: z.enum(['asked', 'told', 'not-held', 'over']),
    version: z.number(),
    region: z.string(),
    role: z.string(),
    reason: z.string(),
    reasonSays: textsAnswer,
    own: z.boolean(),
    openedAt: z.date(),
    answeredAt: z.string().nullable(),
    endsAt: z.string().nullable(),
    notHeld: z.enum(notHeldCodes).nullable(),
    changedAt: z.date(),
  })
  .meta({ id: 'IdentityRequest' });

function viewOf(request: IdentityRequest, actor: Actor): z.output<typeof identityRequestAnswer> {
  const { id, chainId, status, version, region, role, reason, people, openedAt, changedAt } = request;
  return {
    ...{ id, chainId, version, region, role, reason, openedAt, changedAt },
    status: status as z.output<typeof identityRequestAnswer>['status'],
    reasonSays: identityReasons[reason].says,
    own: people.some(({ subject }) => subject === actor.subject),
    answeredAt: request.answeredAt ?? null,
    endsAt: request.endsAt ?? null,
    notHeld: request.notHeld ?? null,
  };
}

export const identityDesk = (keys: KeyRing): Desk<IdentityRequest> => ({
  kind: 'identity-request',
  lifecycle: identityRequestLifecycle,
  table: new RecordTable<IdentityRequest>('identity_requests', keys),
  // Words of why may hold a name: whoever wrote them reads them.
  reads: { read: { prosecutor: 'region' }, identity: { prosecutor: 'own' } },
  aside: true,
  view: viewOf,
  create: begin,
  supplies: {
    ask: async (tx, { chainId }, _input, actor) => {
      // Locked: of two that are asked at once the second finds the first.
      await tx.manager.query('SELECT FROM chains WHERE chain_id = $1 FOR UPDATE', [chainId]);
      return identitySupply(tx, chainId, actor);
    },
  },
  effects: { [keepChild]: keepingChild(keys), [forgetChild]: forgetChildren },
});
