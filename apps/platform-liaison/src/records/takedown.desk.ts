import { RecordTable, type Desk, type Transaction } from '#libs/casework';
import type { Platform } from '#libs/contracts';
import { dueAt } from '#libs/deadlines';
import type { KeyRing } from '#libs/keys';
import type { By } from '#libs/lifecycle';
import type { AttachmentTerms } from '#libs/service';
import type { z } from 'zod';
import type { SuppliedToArrive, SuppliedToSending } from '../procedure/takedown/steps/send.js';
import type { SuppliedToReceipt } from '../procedure/takedown/steps/term.js';
import { assigneeOf, type Takedown } from '../procedure/takedown/takedown.js';
import { takedownLifecycle } from '../procedure/takedown/takedown.lifecycle.js';
import type { takedownAnswer } from './takedown.answers.js';

export const TAKEDOWN_DESK = Symbol('takedown desk');

const officer = { 'liaison-officer': 'unit' } as const satisfies By;
export const takedownReads = { read: officer, identity: officer };

/** Proofs of removal: letters of the owner, pictures of the page as it is now. */
export const takedownProofs: AttachmentTerms<Takedown> = {
  kind: 'takedown',
  path: 'takedowns',
  by: officer,
  basis: 'takedown-order',
  largest: 50 * 1024 * 1024,
  told: (file) => file,
  known: ({ files }, sha256) => files.find((file) => file.sha256 === sha256)?.itemId,
};

/** Lays out the calls to the owner's portal in the transaction of the step that wants them. */
export interface OrderCalls {
  /** Whether the portal of a platform takes orders by machine. */
  takes(platform: Platform): boolean;
  submit(tx: Transaction, record: Takedown): Promise<void>;
}

export const takedownDesk = (keys: KeyRing, calls: OrderCalls): Desk<Takedown> => ({
  kind: 'takedown',
  lifecycle: takedownLifecycle,
  table: new RecordTable<Takedown>('takedowns', keys),
  reads: takedownReads,
  grantedByHandOver: true,
  view: takedownView,
  // Only whoever filed the application hears what becomes of it.
  absent: ({ filedBy }) => (filedBy === 'school' ? ['police'] : ['school']),
  supplies: {
    arrive: (_tx, { platform }): Promise<SuppliedToArrive> => Promise.resolve({ byMachine: calls.takes(platform) }),
    send: ({ now }) => receiptDueFrom(now),
    recordSent: ({ now }) => receiptDueFrom(now),
    recordReceipt: ({ now }, _record, { receivedAt }: { receivedAt?: string }): Promise<SuppliedToReceipt> => {
      const from = receivedAt === undefined ? now : new Date(receivedAt);
      return Promise.resolve({ dueAt: dueAt('takedown', from).dueAt ?? from });
    },
  },
  effects: { 'submit-order': (tx, record) => calls.submit(tx, record) },
});

const receiptDueFrom = (now: Date): Promise<SuppliedToSending> =>
  Promise.resolve({ receiptDueAt: dueAt('takedown-receipt', now).dueAt ?? now });

function takedownView(record: Takedown): z.output<typeof takedownAnswer> {
  const { marks: _marks, excluded: _excluded, people: _people, sealed: _sealed, ...held } = record;
  const { receiptDueAt: _due, missed: _missed, ...shown } = held;
  return {
    ...shown,
    assignee: assigneeOf(record) ?? null,
    byMachine: record.byMachine ?? false,
    sending: record.sending ?? null,
    undelivered: record.undelivered ?? null,
    platformReference: record.platformReference ?? null,
    words: record.words ?? [],
    receivedAt: record.receivedAt ?? null,
    missedAt: record.missedAt ?? null,
    refusedBecause: record.refusedBecause ?? null,
    removal: record.removal ?? null,
    endedBecause: record.endedBecause ?? null,
  };
}
