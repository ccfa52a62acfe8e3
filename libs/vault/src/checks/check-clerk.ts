import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Occasion, Within } from '../exchange/transfer-clerk.js';
import { FramesBroken } from '../frames.js';
import { findItem, type VaultItem } from '../items.store.js';
import { ItemUnreadable, type Vault } from '../vault.js';
import { CheckFailed } from './check-failed.js';
import {
  claimCheck,
  extendCheck,
  failCheck,
  releaseCheck,
  settleCheck,
  type CheckKind,
  type CheckOutcome,
  type ClaimedCheck,
} from './checks.store.js';

/** One way to find something out about an item. It only reads. */
export interface Check {
  readonly kind: CheckKind;
  /** `open` gives the plain bytes. @throws CheckFailed */
  readonly examine: (item: VaultItem, open: () => Promise<Readable>, signal: AbortSignal) => Promise<CheckOutcome>;
}

export interface CheckClerkOptions<T extends Occasion> {
  readonly check: Check;
  readonly vault: Vault;
  readonly database: DataSource;
  readonly within: Within<T>;
  /** Part of the transaction that records what was found. */
  readonly onFound?: (tx: T, item: VaultItem, outcome: CheckOutcome) => Promise<void>;
  /** A try failed: for logs and metrics. Codes and ids only. */
  readonly onTrouble?: (itemId: string, code: string) => void;
  readonly pollMs?: number;
  readonly leaseMs?: number;
  /** Longest pause between two tries. */
  readonly slowestMs?: number;
}

/** So often is tried what may fail because of the item itself: over the usual pauses that is some minutes. */
const aFewTimes = 8;

/** Another worker took the check over; what this one did is rolled back. */
class ClaimLost extends Error {}

/** Carries out one kind of check on every item, one after the other, once it was sealed. Any number of replicas share the work. */
export class CheckClerk<T extends Occasion> {
  private readonly stopping = new AbortController();
  private worker: Promise<void> = Promise.resolve();

  constructor(private readonly options: CheckClerkOptions<T>) {}

  start(): void {
    this.worker = this.work();
  }

  /** What was under way is left for the next worker at once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.worker;
  }

  private async work(): Promise<void> {
    const { database, check, leaseMs = 30_000, pollMs = 2_000 } = this.options;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const claimed = await claimCheck(database, check.kind, leaseMs).catch(() => undefined);
      if (claimed === undefined) await pause(pollMs, undefined, { signal }).catch(() => undefined);
      else await this.carry(claimed, leaseMs);
    }
  }

  /** Never throws: what cannot even be noted in the database comes back when the lease has run out. */
  private async carry(claimed: ClaimedCheck, leaseMs: number): Promise<void> {
    const { database } = this.options;
    const extend = (): void => void extendCheck(database, claimed, leaseMs).catch(() => undefined);
    const extending = setInterval(extend, leaseMs / 3);
    try {
      await this.examine(claimed);
    } catch (error) {
      if (this.stopping.signal.aborted) await releaseCheck(database, claimed).catch(() => undefined);
      else if (!(error instanceof ClaimLost)) await this.fail(claimed, error).catch(() => undefined);
    } finally {
      clearInterval(extending);
    }
  }

  private async examine(claimed: ClaimedCheck): Promise<void> {
    const { check, vault, database, within, onFound } = this.options;
    const item = await findItem(database, claimed.itemId);
    if (item === undefined) throw new ItemUnreadable(claimed.itemId, 'missing');
    const outcome = await check.examine(item, () => vault.open(item), this.stopping.signal);
    await within(async (tx) => {
      if (!(await settleCheck(tx.manager, claimed, outcome))) throw new ClaimLost();
      await onFound?.(tx, item, outcome);
    });
  }

  private async fail(claimed: ClaimedCheck, error: unknown): Promise<void> {
    const code = codeOf(error);
    const attempts = claimed.attempts + 1;
    const willing = error instanceof CheckFailed ? error.again : 'always';
    const isLast = willing === 'never' || (willing === 'a-few-times' && attempts >= aFewTimes);
    const again = isLast ? undefined : this.pauseAfter(attempts);
    await failCheck(this.options.database, claimed, code, again);
    this.options.onTrouble?.(claimed.itemId, code);
  }

  /** Doubles with every failure, and differs a little, so that replicas do not come back all at once. */
  private pauseAfter(attempts: number): number {
    const longer = Math.min(this.options.slowestMs ?? 600_000, 1_000 * 2 ** Math.min(attempts - 1, 20));
    return longer * (0.75 + Math.random() / 2);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof CheckFailed) return error.code;
  return error instanceof ItemUnreadable || error instanceof FramesBroken ? 'item-unreadable' : 'not-carried-out';
}
