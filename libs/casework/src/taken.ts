import type { AgencyId, Fact } from '#libs/contracts';
import type { Actor, RecordCore, take } from '#libs/lifecycle';
import type { Desk } from './desk.js';
import type { Transaction } from './transaction.js';

/** What the table answered for a step. */
type Taken<R extends RecordCore> = ReturnType<typeof take<R>>;
type Outcome = ReturnType<typeof take>['outcome'];

/** What the step makes of the record, saved: whole, or, where its version stays, its collections alone. */
export async function saved<R extends RecordCore>(
  tx: Transaction,
  desk: Desk<R>,
  { outcome, status }: Taken<R>,
  before: R,
  now: Date,
): Promise<R> {
  if (outcome.keepsVersion === true) {
    const record: R = { ...before, ...outcome.change };
    await desk.table.updateCollections(tx.unawaited, record, before);
    return record;
  }
  const record = kept(desk, { ...before, ...outcome.change, status, version: before.version + 1, changedAt: now });
  await desk.table.update(tx.unawaited, record, outcome.sealed, before);
  return record;
}

/** The record with what its desk reads off it. */
export const kept = <R extends RecordCore>(desk: Desk<R>, record: R): R => ({ ...record, ...desk.keeps?.(record) });

/** States what the step says, and what follows from how the record stands now. */
export function stateFacts<R extends RecordCore>(
  tx: Transaction,
  desk: Desk<R>,
  outcome: Outcome,
  before: R | undefined,
  record: R,
  actor: Actor,
): void {
  for (const fact of [...(outcome.facts ?? []), ...(desk.follows?.(record, before) ?? [])])
    tx.state(record.chainId, record.id, without(fact, desk.absent?.(record, fact) ?? []), actor);
}

/** Has the agency do what the step asks for beyond the record, within the same transaction. */
export async function haveEffects<R extends RecordCore>(
  tx: Transaction,
  desk: Desk<R>,
  outcome: Outcome,
  record: R,
): Promise<void> {
  for (const effect of outcome.effects ?? []) {
    const work = desk.effects?.[effect.kind];
    if (work === undefined) throw new Error(`${desk.kind} has no effect ${effect.kind}`);
    await work(tx, record, effect.payload);
  }
}

/** The fact, told to those of its receivers who have a part in the chain. */
const without = (fact: Fact, absent: readonly AgencyId[]): Fact =>
  absent.length === 0
    ? fact
    : {
        ...fact,
        to: fact.to.filter((agency) => !absent.includes(agency)),
        sealed: Object.fromEntries(
          Object.entries(fact.sealed).filter(([agency]) => !absent.includes(agency as AgencyId)),
        ),
      };
