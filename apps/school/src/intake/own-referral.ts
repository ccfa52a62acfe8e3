import type { Casework, Desk, SealedPart, Transaction } from '#libs/casework';
import { Problem } from '#libs/problems';
import { callerOf, type ActorRequest } from '#libs/service';
import { z } from 'zod';
import type { Referral } from '../procedure/referral.js';
import { referralReads } from '../records/referral.desk.js';

/** Whoever reported, and whom they handed it to. */
export const by = referralReads.identity;

/** Locks the caller's own referral for the work. @throws Problem `not-found` where it is somebody else's */
export function withinOwn<T>(
  casework: Casework,
  desk: Desk<Referral>,
  request: ActorRequest,
  work: (tx: Transaction, record: Referral, sealed: SealedPart | null) => Promise<T> | T,
): Promise<T> {
  const { actor, requestId, trace } = callerOf(request);
  const { id } = request.params as { id: string };
  if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
  return casework.transactions.within({ actor, requestId, trace, by }, async (tx) => {
    const found = await desk.table.lock(tx.manager, id);
    if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
    return work(tx, found.record, found.sealed);
  });
}
