import type { Casework, Desk, Transaction } from '#libs/casework';
import type { By, RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { findItem, type VaultItem } from '#libs/vault';
import { z } from 'zod';
import { callerOf, type ActorRequest } from './caller.js';

/** What routes for one file of a record need to know of its kind. */
export interface FilesOfRecord<R> {
  readonly by: By;
  /** The files of a record that people may speak of. */
  readonly fileIds: (record: R) => readonly string[];
}

/** Finds record and file of a request for somebody whom `by` gives them, in one transaction. @throws Problem `not-found` */
export function withinFile<R extends RecordCore, T>(
  casework: Casework,
  desk: Desk<R>,
  { by, fileIds }: FilesOfRecord<R>,
  request: ActorRequest,
  work: (tx: Transaction, record: R, item: VaultItem) => Promise<T>,
): Promise<T> {
  const caller = callerOf(request);
  const [id, fileId] = [placeIn(request, 'id'), placeIn(request, 'fileId')];
  return casework.transactions.within({ ...caller, by }, async (tx) => {
    const found = await desk.table.find(tx.manager, id);
    if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
    const isHere = fileIds(found.record).includes(fileId);
    const item = isHere ? await findItem(tx.manager, fileId) : undefined;
    if (item === undefined) throw new Problem('not-found');
    return work(tx, found.record, item);
  });
}

/** An id in the address. @throws Problem `not-found` */
export function placeIn(request: ActorRequest, name: string): string {
  const value = (request.params as Readonly<Record<string, string | undefined>>)[name];
  if (value === undefined || !z.uuid().safeParse(value).success) throw new Problem('not-found');
  return value;
}

/** The role in which somebody does what `by` lets them. */
export const roleIn = ({ actor }: Pick<Transaction, 'actor'>, by: By): string =>
  actor.roles.find((each) => each in by) ?? 'unknown';
