import { AlreadyAnswered, fingerprintOf, idempotencyKeyOf, type Caller, type Transaction } from '#libs/casework';
import { lawCited, lawDecided, sealChainOf, type Fact } from '#libs/contracts';
import { lawInForce, type TermLaw } from '#libs/deadlines';
import { Problem } from '#libs/problems';
import type { z } from 'zod';
import type { AgencyParts } from '../agency-parts.js';
import { decisionsOf, type Contents, type Decision, type DecisionKind } from './decisions.js';
import { recountFrom } from './law-clock.js';
import { refreshLaw } from './law-in-force.js';

/** What is decided, once it was looked at beside everything decided before. */
export interface Decided<K extends DecisionKind> {
  readonly kind: K;
  readonly content: Contents[K];
  /** From when on it is counted by; at once where nothing is said. */
  readonly takesEffectAt?: Date;
}

/** Looks at a decision beside those before it. @throws Problem where it cannot be made */
export type Consider<K extends DecisionKind> = (before: readonly Decision[], now: Date) => Decided<K>;

const refuseOutdated = (current: number, expected: number | undefined): void => {
  if (expected !== undefined && expected !== current)
    throw new Problem('changed-meanwhile', { values: { current, expected } });
};

/**
 * Makes a decision: under its key once, on the version that the person saw, one after the other. The deadlines that run are counted anew after
 * the commit, by the clock.
 */
export async function decide<K extends DecisionKind>(
  { agency, transactions, timers }: AgencyParts,
  caller: Caller,
  asked: readonly unknown[],
  consider: Consider<K>,
): Promise<{ id: string; version: number }> {
  const action = `law.decide`;
  const idempotency = { key: idempotencyKeyOf(caller), fingerprint: fingerprintOf(action, ...asked) };
  const answer = await transactions.run({ ...caller, idempotency }, async (tx) => {
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('law decisions'))`);
    const before = await decisionsOf(tx.manager);
    refuseOutdated(before.length, caller.expectedVersion);
    const now = await nowOf(tx);
    const { kind, content, takesEffectAt = now } = consider(before, now);
    const id = tx.newId();
    await tx.manager.query(
      `INSERT INTO law_decisions (id, number, kind, content, takes_effect_at, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, before.length + 1, kind, JSON.stringify(content), takesEffectAt, caller.actor.subject, now],
    );
    tx.audit({ action: `${action}-${kind}`, reason: String(before.length + 1) });
    if (agency !== 'oversight') {
      const [decidedAt, from] = [now.toISOString(), takesEffectAt.toISOString()];
      const told = { decisionId: id, role: 'administrator' as const, decidedAt, takesEffectAt: from };
      // Of no child's chain: it stands beside the seals.
      tx.state(sealChainOf[agency], null, factOf(agency, kind, { ...told, content: content as z.core.util.JSONType }));
    }
    await recountFrom(tx, takesEffectAt, id);
    tx.afterCommit(() => {
      timers.wake();
    });
    return { id, version: before.length + 1 };
  });
  // Whoever decided reads the register by it at once; other replicas follow.
  await refreshLaw(transactions.dataSource).catch(() => undefined);
  return (answer instanceof AlreadyAnswered ? answer.answer : answer) as { id: string; version: number };
}

type Told = Parameters<(typeof lawCited)['police']['of']>[0]['open'];

/** What oversight is told of a decision. */
const factOf = (agency: keyof typeof lawCited, kind: DecisionKind, open: Told): Fact =>
  kind === 'citation' ? lawCited[agency].of({ open }) : lawDecided[agency].of({ open: { ...open, kind } });

/** Later than any decision before, also where this transaction began before that one ended. */
async function nowOf(tx: Transaction): Promise<Date> {
  const [row] = await tx.manager.query<{ now: Date }[]>(`SELECT clock_timestamp() AS now`);
  return row?.now ?? tx.now;
}

/** The law as it would be counted by, with these changes. */
export const draftOf = (changes: Partial<TermLaw>): TermLaw => ({
  version: lawInForce.version + 1,
  calendar: lawInForce.calendar,
  timeLimits: lawInForce.timeLimits,
  lengths: lawInForce.lengths,
  ...changes,
});
