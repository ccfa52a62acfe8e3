import type { Lock, Locker } from '@tus/server';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#libs/problems';
import type { Sql } from '../items.store.js';
import { giveLeaseBack, takeLease } from './uploads.store.js';

const leaseMs = 15_000;
const patienceMs = 5_000;

/**
 * One request at a time for each upload, on any number of replicas: a lease in the database, which a dead replica loses by
 * the passing of time. A second writer is refused at once. Whoever asks how much is here has lost the connection on which
 * the first one still waits for bytes that never come: that one is asked to end.
 */
export class UploadLocks {
  private readonly holders = new Map<string, () => void>();

  constructor(private readonly database: Sql) {}

  /** `writing`: what the request is still putting away. */
  forRequest(method: string, writing: () => Promise<unknown>): Locker {
    // What is about to be begun is known to nobody else.
    if (method === 'POST') return { newLock: () => ({ lock: async () => undefined, unlock: async () => undefined }) };
    return { newLock: (id) => this.lock(id, method !== 'PATCH', writing) };
  }

  /** `asks`: the request only wants to know, and may wait for the writer to end. */
  private lock(id: string, asks: boolean, writing: () => Promise<unknown>): Lock {
    const lease = randomUUID();
    let extending: NodeJS.Timeout | undefined;
    return {
      lock: async (_signal, release) => {
        const until = Date.now() + (asks ? patienceMs : 0);
        while (!(await takeLease(this.database, id, lease, leaseMs))) {
          if (Date.now() >= until) throw new Problem('upload-busy', { retryAfter: 1 });
          this.holders.get(id)?.();
          await sleep(100);
        }
        this.holders.set(id, () => void release());
        extending = setInterval(
          () => void takeLease(this.database, id, lease, leaseMs).catch(() => false),
          leaseMs / 3,
        );
      },
      unlock: async () => {
        // What came before the connection broke is still being put away.
        await writing().catch(() => undefined);
        clearInterval(extending);
        this.holders.delete(id);
        await giveLeaseBack(this.database, id, lease);
      },
    };
  }
}
