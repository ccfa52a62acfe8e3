import { cpSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgencyId } from '#libs/contracts';
import type { Stack } from '../../../tools/up/src/index.js';
import type { Chance } from '../../chain/src/chance.js';
import type { Meddler } from './meddler.js';
import { frozen, stopped } from './on-processes.js';

/** How long nobody hears what is to come the other way round, in ms. */
const gatherMs = 2_000;

/** Blows on the broker: on all of it, or on one of three servers. One after the other: what is down already cannot be hit. */
export class BrokerBlows {
  constructor(
    private readonly stack: Stack,
    private readonly meddler: Meddler,
    private readonly chance: Chance,
  ) {}

  private get nodes() {
    return this.stack.nats.nodes;
  }

  async kill(ms: number): Promise<void> {
    await this.stack.killNats();
    await sleep(ms);
    await this.stack.startNats();
  }

  async freeze(ms: number): Promise<void> {
    await Promise.all(this.nodes.map((node) => frozen(node.pid(), ms)));
  }

  async wipe(): Promise<void> {
    await this.stack.wipeJetStream();
    this.meddler.forget();
  }

  /** One of three servers, or the one that leads an agency's stream. */
  async killNode(ms: number, leads?: AgencyId): Promise<void> {
    const leader = leads === undefined ? undefined : await this.meddler.leaderOf(leads);
    const node = leader === undefined ? this.oneNode() : this.nodes.find(({ name }) => name === leader);
    if (node === undefined) throw new Error(`no server is called ${String(leader)}`);
    await node.kill();
    await sleep(ms);
    await node.start();
  }

  freezeNode(ms: number): Promise<void> {
    return frozen(this.oneNode().pid(), ms);
  }

  async wipeNode(): Promise<void> {
    await this.oneNode().wipe();
  }

  /** What oversight has not read yet is lost, and comes the other way round once it listens again. */
  async reorder(): Promise<void> {
    const goOn = this.stack.replicas('oversight').map(({ pid }) => stopped(pid));
    try {
      await sleep(gatherMs);
      const said = await this.meddler.lastSaid();
      await this.wipe();
      await this.meddler.sayBackwards(said);
    } finally {
      for (const each of goOn) each();
    }
  }

  /** The store as it is before anything is sent: to be put back later. */
  async keepCopy(): Promise<void> {
    await this.stack.killNats();
    for (const { store } of this.nodes) cpSync(store, copyOf(store), { recursive: true });
    await this.stack.startNats();
  }

  /** Puts back what it was at the last copy; the next time, what it was before this one. */
  async rollBack(): Promise<void> {
    await this.stack.killNats();
    for (const { store } of this.nodes) {
      renameSync(store, `${store}.later`);
      cpSync(copyOf(store), store, { recursive: true });
      rmSync(copyOf(store), { recursive: true });
      renameSync(`${store}.later`, copyOf(store));
    }
    await this.stack.startNats();
    this.meddler.forget();
  }

  private oneNode() {
    return this.chance.oneOf(this.nodes);
  }
}

const copyOf = (store: string): string => `${store}.copy`;
