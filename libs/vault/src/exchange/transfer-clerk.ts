import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource, EntityManager } from 'typeorm';
import { fileManifest, type AgencyId, type FileManifest } from '#libs/contracts';
import { recordCustody } from '../custody.store.js';
import { findItem, recordItem } from '../items.store.js';
import type { SealedItem } from '../sealing.js';
import type { RecordItem, Vault, WrappingKeys } from '../vault.js';
import { noteWithheld } from '../withheld.js';
import { isHashWithheld } from '../withheld-copies.js';
import { ask, fetchFile, type Fetched } from './fetch-file.js';
import {
  claimTransfer,
  endClaim,
  extendClaim,
  manifestOf,
  type ClaimedTransfer,
  type FileTransfer,
  type TransferChange,
} from './transfers.store.js';

/** A transaction and the database's time in it. */
export interface Occasion {
  readonly manager: EntityManager;
  readonly now: Date;
}

/** Runs work in one transaction: the agency's own kind, so that it can journal in it what the work means. */
export type Within<T extends Occasion> = (work: (tx: T) => Promise<void>) => Promise<void>;

export interface ArrivedFile {
  readonly transfer: FileTransfer;
  readonly manifest: FileManifest;
  readonly item: SealedItem;
}

export interface RefusedFile {
  readonly transfer: FileTransfer;
  readonly code: string;
}

export interface ClerkOptions<T extends Occasion> {
  readonly agency: AgencyId;
  readonly vault: Vault;
  readonly keys: WrappingKeys;
  readonly database: DataSource;
  readonly connection: NatsConnection;
  readonly within: Within<T>;
  /** The file is ours: part of the transaction that records it. */
  readonly onArrived?: (tx: T, arrived: ArrivedFile) => Promise<void>;
  /** Alarm: part of the transaction that refuses it. */
  readonly onRefused: (tx: T, refused: RefusedFile) => Promise<void>;
  /** A try failed and will be repeated: for logs and metrics. Codes and ids only. */
  readonly onTrouble?: (transfer: FileTransfer, code: string) => void;
  /** Files fetched at the same time by this replica. */
  readonly parallel?: number;
  readonly pollMs?: number;
  readonly leaseMs?: number;
  /** Longest pause between two tries. */
  readonly slowestMs?: number;
}

/** Another worker took the transfer over; what this one did is rolled back. */
class ClaimLost extends Error {}

/**
 * Fetches the files that other agencies announced. It asks until each has arrived or is refused, from any state that
 * a crash or a wiped broker may leave behind. Any number of replicas share the work.
 */
export class TransferClerk<T extends Occasion> {
  private readonly stopping = new AbortController();
  private workers: Promise<void>[] = [];
  private readonly sleepers = new Set<() => void>();

  constructor(private readonly options: ClerkOptions<T>) {}

  start(): void {
    this.workers = Array.from({ length: this.options.parallel ?? 2 }, () => this.work());
  }

  /** There is something new: to be called after the commit of what announces a file. */
  wake(): void {
    for (const wakeUp of this.sleepers) wakeUp();
  }

  /** What was under way is left for the next worker at once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await Promise.all(this.workers);
  }

  private async work(): Promise<void> {
    const { database, leaseMs = 30_000 } = this.options;
    while (!this.stopping.signal.aborted) {
      const claimed = await claimTransfer(database, leaseMs).catch(() => undefined);
      if (claimed === undefined) await this.rest();
      else await this.carry(claimed, leaseMs);
    }
  }

  private async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      const wakeUp = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, this.options.pollMs ?? 1_000);
      this.sleepers.add(wakeUp);
      if (this.stopping.signal.aborted) wakeUp();
    });
  }

  /** Never throws: what cannot even be noted in the database comes back when the lease has run out. */
  private async carry(claimed: ClaimedTransfer, leaseMs: number): Promise<void> {
    const extend = (): void => void extendClaim(this.options.database, claimed, leaseMs).catch(() => undefined);
    const extending = setInterval(extend, leaseMs / 3);
    try {
      await this.attend(claimed);
    } catch (error) {
      if (this.stopping.signal.aborted) await this.end(claimed, { dueInMs: 0 }).catch(() => undefined);
      else if (!(error instanceof ClaimLost)) await this.fail(claimed, 'not-recorded').catch(() => undefined);
    } finally {
      clearInterval(extending);
    }
  }

  private async attend(claimed: ClaimedTransfer): Promise<void> {
    const manifest = await this.manifest(claimed);
    if (claimed.state !== 'waiting') return this.tell(claimed, claimed.state, manifest);
    if (manifest === undefined) return this.refuse(claimed, 'manifest-unreadable');
    const { agency, connection, vault } = this.options;
    const fetched = await fetchFile(connection, vault, {
      receiver: agency,
      sender: claimed.sender,
      manifest,
      not: claimed.badObject,
      signal: this.stopping.signal,
      record: (item, seal) => this.arrive(claimed, manifest, item, seal),
    });
    await this.conclude(claimed, fetched);
  }

  private async conclude(claimed: ClaimedTransfer, fetched: Fetched): Promise<void> {
    switch (fetched.kind) {
      case 'arrived':
        return;
      case 'preparing':
        return this.end(claimed, { dueInMs: 500 });
      case 'incomplete':
        return this.fail(claimed, 'object-incomplete', fetched.object);
      case 'trouble':
        return this.fail(claimed, fetched.code);
      case 'refused':
        return this.refuse(claimed, fetched.code);
      case 'wrong':
        // The broker may have spoiled the first object; the sender's second one leaves no other explanation.
        return claimed.badObject === null
          ? this.fail(claimed, fetched.code, fetched.object)
          : this.refuse(claimed, fetched.code);
    }
  }

  private async arrive(
    claimed: ClaimedTransfer,
    manifest: FileManifest,
    item: SealedItem,
    seal: Parameters<RecordItem<void>>[1],
  ): Promise<void> {
    const { agency, vault, keys, within, onArrived } = this.options;
    const { sender, transferId } = claimed;
    const { name } = manifest;
    const nameSealed = name === undefined ? undefined : await vault.sealName(item.itemId, name);
    await within(async (tx) => {
      const source = { kind: 'exchange', sender, transferId, itemId: manifest.itemId };
      await recordItem(tx.manager, { item, source, nameSealed, at: tx.now });
      const settled: TransferChange = {
        state: 'arrived',
        arrivedItemId: item.itemId,
        trouble: null,
        attempts: 0,
        dueInMs: 0,
      };
      if (!(await endClaim(tx.manager, claimed, settled))) throw new ClaimLost();
      const entry = {
        itemId: item.itemId,
        at: tx.now,
        sha256: item.sha256,
        counterpart: sender,
        actor: `service:${agency}`,
        role: 'service',
        reason: 'exchange',
      };
      await recordCustody(tx.manager, { ...entry, action: 'received' });
      // The hash was computed from what lies in our vault, and is the one that the sender declared.
      await recordCustody(tx.manager, { ...entry, action: 'verified' });
      if (manifest.withheld === true || (await isHashWithheld(tx.manager, claimed.chainId, item.sha256)))
        await noteWithheld(tx.manager, keys, { ...entry, act: 'withhold' });
      await onArrived?.(tx, { transfer: claimed, manifest, item });
      await seal();
    });
  }

  private async refuse(claimed: ClaimedTransfer, code: string): Promise<void> {
    const { within, onRefused } = this.options;
    await within(async (tx) => {
      const settled: TransferChange = { state: 'refused', trouble: code, attempts: 0, dueInMs: 0 };
      if (!(await endClaim(tx.manager, claimed, settled))) throw new ClaimLost();
      await onRefused(tx, { transfer: claimed, code });
    });
  }

  private async fail(claimed: ClaimedTransfer, code: string, badObject?: string): Promise<void> {
    const attempts = claimed.attempts + 1;
    const dueInMs = this.pauseAfter(attempts);
    await this.end(claimed, { trouble: code, attempts, dueInMs, ...(badObject === undefined ? {} : { badObject }) });
    this.options.onTrouble?.(claimed, code);
  }

  /** Tells the sender what became of its file, until it has heard it; of a manifest that cannot be read nobody can be told. */
  private async tell(
    claimed: ClaimedTransfer,
    outcome: 'arrived' | 'refused',
    manifest: FileManifest | undefined,
  ): Promise<void> {
    if (manifest === undefined) return this.end(claimed, { told: true, dueInMs: 0 });
    const { agency, connection } = this.options;
    const { transferId, itemId } = manifest;
    const code = claimed.trouble === null ? {} : { code: claimed.trouble };
    const arrived =
      claimed.arrivedItemId === null ? undefined : await findItem(this.options.database, claimed.arrivedItemId);
    const sha256 = arrived === undefined ? {} : { sha256: arrived.sha256 };
    const parties = { sender: claimed.sender, receiver: agency, signal: this.stopping.signal };
    const answer = await ask(connection, parties, {
      ...{ want: 'settlement', transferId, itemId, outcome },
      ...code,
      ...sha256,
    });
    const heard = answer.status === 'noted' || answer.status === 'refused';
    const attempts = claimed.attempts + 1;
    await this.end(claimed, heard ? { told: true, dueInMs: 0 } : { attempts, dueInMs: this.pauseAfter(attempts) });
  }

  private async end(claimed: ClaimedTransfer, change: TransferChange): Promise<void> {
    await endClaim(this.options.database, claimed, change);
  }

  private async manifest(claimed: ClaimedTransfer): Promise<FileManifest | undefined> {
    const opened = await manifestOf(this.options.keys, claimed).catch(() => undefined);
    return fileManifest.safeParse(opened).data;
  }

  /** Doubles with every failure, and differs a little, so that replicas do not come back all at once. */
  private pauseAfter(attempts: number): number {
    const pause = Math.min(this.options.slowestMs ?? 60_000, 500 * 2 ** Math.min(attempts - 1, 20));
    return pause * (0.75 + Math.random() / 2);
  }
}
