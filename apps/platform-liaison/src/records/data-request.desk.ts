import { RecordTable, type Desk, type Transaction } from '#libs/casework';
import type { FileManifest } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { Actor, By } from '#libs/lifecycle';
import { findItem, grantFile, type Vault } from '#libs/vault';
import type { DataRequest } from '../procedure/data-request.js';
import { dataRequestLifecycle } from '../procedure/data-request.lifecycle.js';
import type { SuppliedToRecordAnswer } from '../procedure/steps/record-answer.js';
import { dataRequestView } from './data-request.view.js';

export const DATA_REQUEST_DESK = Symbol('data request desk');

export const dataRequestReads = {
  read: { 'liaison-officer': 'unit' },
  identity: { 'liaison-officer': 'unit' },
} as const satisfies { read: By; identity: By };

/** Lays out calls to a platform in the transaction of the step that wants them; does nothing where it is asked by hand. */
export interface PlatformCalls {
  ask(tx: Transaction, record: DataRequest): Promise<void>;
  remind(tx: Transaction, record: DataRequest): Promise<void>;
}

export interface DataRequestDeskParts {
  readonly keys: KeyRing;
  readonly vault: Vault;
  readonly calls: PlatformCalls;
}

export function dataRequestDesk({ keys, vault, calls }: DataRequestDeskParts): Desk<DataRequest> {
  return {
    kind: 'data-request',
    lifecycle: dataRequestLifecycle,
    table: new RecordTable<DataRequest>('data_requests', keys),
    reads: dataRequestReads,
    grantedByHandOver: true,
    view: dataRequestView,
    supplies: {
      recordAnswer: async (tx, record, { files }: { files: string[] }, actor): Promise<SuppliedToRecordAnswer> => ({
        files: await grantToPolice(vault, tx, record, files, actor),
      }),
    },
    effects: {
      'ask-platform': (tx, record) => calls.ask(tx, record),
      'remind-platform': (tx, record) => calls.remind(tx, record),
    },
  };
}

/** Hands files of the request to the police. One that belongs to another request is passed over: a rule refuses the step. */
async function grantToPolice(
  vault: Vault,
  tx: Transaction,
  record: DataRequest,
  itemIds: readonly string[],
  actor: Actor,
): Promise<FileManifest[]> {
  const granted: FileManifest[] = [];
  for (const itemId of new Set(itemIds)) {
    if (!record.files.some((file) => file.itemId === itemId)) continue;
    const item = await findItem(tx.manager, itemId);
    const name = item?.nameSealed === undefined ? undefined : await vault.openName(itemId, item.nameSealed);
    const who = actor.subject === 'system' ? 'service:platform-liaison' : actor.subject;
    granted.push(
      await grantFile(tx.manager, vault, {
        itemId,
        receiver: 'police',
        chainId: record.chainId,
        name,
        at: tx.now,
        actor: who,
        role: actor.roles[0] ?? 'unknown',
        reason: 'manual-digital-evidence',
      }),
    );
  }
  return granted;
}
