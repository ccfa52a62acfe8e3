import type { Casework, Desk, Transaction } from '#libs/casework';
import { type By, type RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { callerOf, type ActorRequest } from '#libs/service';
import { findItem, type VaultItem } from '#libs/vault';
import { z } from 'zod';
import { fileIdsOf } from '../procedure/investigation.facts.js';
import type { Investigation } from '../procedure/investigation.js';

/** The case of a request, or another record, for somebody to whom this row of the rights table gives it. @throws Problem `not-found` */
export async function caseOf<R extends RecordCore = Investigation>(
  tx: Transaction,
  desk: Desk<R>,
  request: ActorRequest,
  by: By,
): Promise<R> {
  const found = await desk.table.find(tx.manager, idOf(request));
  if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
  return found.record;
}

/** Runs `work` with the case of a request, or another record, in one transaction. @throws Problem `not-found` */
export function withCase<T, R extends RecordCore = Investigation>(
  { transactions }: Casework,
  desk: Desk<R>,
  request: ActorRequest,
  by: By,
  work: (tx: Transaction, record: R) => Promise<T> | T,
): Promise<T> {
  return transactions.within({ ...callerOf(request), by }, async (tx) => work(tx, await caseOf(tx, desk, request, by)));
}

/** A file of this case. @throws Problem `not-found` */
export async function fileOf(tx: Transaction, record: Investigation, fileId: string): Promise<VaultItem> {
  refuseUnlessOf(record, fileId);
  const item = await findItem(tx.manager, fileId);
  if (item === undefined) throw new Problem('not-found');
  return item;
}

export function refuseUnlessOf(record: Investigation, fileId: string): void {
  if (!fileIdsOf(record).includes(fileId)) throw new Problem('not-found');
}

const uuidIn = (value: string | undefined): string => {
  if (!z.uuid().safeParse(value).success || value === undefined) throw new Problem('not-found');
  return value;
};
export const idOf = (request: ActorRequest): string => uuidIn((request.params as { id?: string }).id);
export const fileIdOf = (request: ActorRequest): string => uuidIn((request.params as { fileId?: string }).fileId);
