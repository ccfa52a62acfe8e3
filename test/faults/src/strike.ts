import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgencyId } from '#libs/contracts';
import type { Stack, SupervisedService } from '../../../tools/up/src/index.js';
import { agencies } from '../../chain/books/what-events-do.js';
import { Chance } from '../../chain/src/chance.js';
import type { People } from '../../chain/src/people/people.js';
import type { Backups } from './backups.js';
import type { Disks } from './disks.js';
import { says, type Blow, type Service } from './history.js';
import { needsSomebody, onDisks, type Kind } from './kinds.js';
import type { Lines } from './lines.js';
import type { Load } from './load.js';
import { Meddler } from './meddler.js';
import { BrokerBlows } from './on-broker.js';
import { CertificateBlow } from './on-certificate.js';
import { DiskBlows } from './on-disks.js';
import { frozen } from './on-processes.js';
import type { Line } from './proxy.js';

const dayMs = 86_400_000;
const upWithinMs = 90_000;
/** So long a blow is tried again that needs somebody who may lie down just now, perhaps under several blows in turn; in ms. */
const patienceMs = 60_000;
/** Whoever makes a backup begins again until there is one: on a slow machine each blow on PostgreSQL ends the one that is being made. */
const backupWithinMs = 90_000;

/** What blows fall on, and by whom. */
export interface Struck {
  readonly stack: Stack;
  readonly lines: Lines;
  readonly load: Load;
  readonly people: People;
  /** Undefined where no disk can be made full here. */
  readonly disks: Disks | undefined;
  readonly backups: Backups;
  /** File that holds by how much a service's clock is wrong. */
  readonly clockOf: (service: string) => string;
  readonly seed: string;
  readonly say: (line: string) => void;
}

export interface Fallen {
  /** Blows that fell. */
  readonly fell: readonly Blow[];
  /** Messages that nobody signed and that the broker has kept: somebody must have set them aside. */
  readonly poison: number;
}

/** A service that ended a few times in a row is started again all the same: that is what its supervisor is for. */
async function upAgain(service: SupervisedService): Promise<void> {
  const end = performance.now() + upWithinMs;
  while (!(await service.isReady())) {
    if (performance.now() > end) throw new Error(`${service.name} did not come up again:\n${service.lastLines()}`);
    await sleep(100);
  }
}

/** Lets the blows of a history fall on a running system. */
export class Striker {
  private readonly chance: Chance;
  private readonly meddler: Meddler;
  private readonly broker: BrokerBlows;
  private readonly certificate: CertificateBlow;
  private readonly disks: DiskBlows | undefined;
  /** Servers are hit one after the other: what is down already cannot be hit. */
  private servers: Promise<void> = Promise.resolve();
  private copies = 0;

  constructor(private readonly on: Struck) {
    const { stack, lines, load, disks, seed, say } = on;
    this.chance = new Chance('strike', seed);
    this.meddler = new Meddler(stack, new Chance('meddle', seed));
    this.broker = new BrokerBlows(stack, this.meddler, new Chance('broker', seed));
    this.certificate = new CertificateBlow(stack, lines, say);
    this.disks = disks && new DiskBlows(stack, load, disks);
  }

  /** Kinds that cannot fall on this machine. */
  get impossible(): readonly Kind[] {
    return this.disks === undefined ? onDisks : [];
  }

  /** Waits with each blow until its time; answers once everything that was hit is up again. */
  async strike(blows: readonly Blow[]): Promise<Fallen> {
    await this.byTurns(() => this.broker.keepCopy());
    await this.byTurns(async () => this.disks?.begin());
    const begun = performance.now();
    const under: Promise<Blow | undefined>[] = [];
    for (const blow of blows.filter(({ kind }) => !this.impossible.includes(kind))) {
      await sleep(Math.max(0, begun + blow.at - performance.now()));
      this.on.say(`${(blow.at / 1_000).toFixed(1).padStart(6)} s  ${says(blow)}`);
      under.push(
        this.persist(blow).then(
          () => blow,
          (error: unknown) => {
            this.on.say(`        ${says(blow)} did not fall as it should: ${String(error)}`);
            return undefined;
          },
        ),
      );
    }
    const fell = await Promise.all(under);
    await this.servers;
    await Promise.all(this.on.stack.running.flatMap((name) => this.on.stack.replicas(name)).map(upAgain));
    await this.meddler.end();
    return { fell: fell.filter((blow) => blow !== undefined), poison: this.meddler.poisoned };
  }

  private async persist(blow: Blow): Promise<void> {
    const patience = blow.kind === 'backup' ? backupWithinMs : needsSomebody.includes(blow.kind) ? patienceMs : 0;
    const end = performance.now() + patience;
    for (;;) {
      try {
        await this.fall(blow);
        return;
      } catch (error) {
        if (performance.now() > end) throw error;
        await sleep(1_000);
      }
    }
  }

  private fall({ kind, target, line, ms }: Blow): Promise<void> {
    const service = target ?? 'school';
    if (line !== undefined) return this.onLine(kind, this.linesBetween(service, line), ms);
    switch (kind) {
      case 'kill':
        return this.processOf(service).kill('SIGKILL');
      case 'freeze':
        return frozen(this.processOf(service).pid, ms);
      case 'repeat':
        return this.meddler.repeat(service as AgencyId);
      case 'poison':
        return this.meddler.poison(service as AgencyId);
      case 'replay':
        return this.replay(service as AgencyId);
      case 'clock':
        return this.wrongClock(service, ms);
      case 'backup':
        return this.on.backups.make(this.on.stack.dataDir, this.on.load.acknowledged.length);
      default:
        return this.byTurns(() => this.onServer(kind, service as AgencyId, ms));
    }
  }

  private async onServer(kind: Kind, agency: AgencyId, ms: number): Promise<void> {
    const { broker, disks } = this;
    switch (kind) {
      case 'kill-broker':
        return broker.kill(ms);
      case 'freeze-broker':
        return broker.freeze(ms);
      case 'wipe-broker':
        return broker.wipe();
      case 'roll-back-broker':
        return broker.rollBack();
      case 'reorder':
        return broker.reorder();
      case 'kill-node':
        return broker.killNode(ms);
      case 'kill-leader':
        return broker.killNode(ms, agency);
      case 'freeze-node':
        return broker.freezeNode(ms);
      case 'wipe-node':
        return broker.wipeNode();
      case 'expired-certificate':
        return this.certificate.fall(ms);
      case 'kill-postgres':
        return this.killPostgres(ms);
      case 'full-vault':
        return disks?.fillVault(ms);
      case 'full-wal':
        return disks?.fillWal(ms);
      default:
        throw new Error(`nobody knows how ${kind} falls`);
    }
  }

  private async onLine(kind: Kind, lines: readonly Line[], ms: number): Promise<void> {
    const manner = { stall: 'stalled', deafen: 'deaf', slow: this.chance.between(20, 200) } as const;
    const all = lines.map((line) => {
      if (kind === 'stall' || kind === 'deafen') return line.be(manner[kind], ms);
      if (kind === 'slow') return line.be(manner[kind], ms * 2);
      line.cut();
      return Promise.resolve();
    });
    await Promise.all(all);
  }

  /** Of lines to several servers, one or all. */
  private linesBetween(service: Service, server: 'postgres' | 'nats'): readonly Line[] {
    const lines = this.on.lines.between(service, server);
    return lines.length === 1 || this.chance.happens(0.5) ? lines : [this.chance.oneOf(lines)];
  }

  private processOf(service: Service): SupervisedService {
    return this.chance.oneOf(this.on.stack.replicas(service));
  }

  private async killPostgres(ms: number): Promise<void> {
    await this.on.stack.killPostgres();
    await sleep(ms / 4);
    await this.on.stack.startPostgres();
  }

  private byTurns(work: () => Promise<void>): Promise<void> {
    const done = this.servers.then(work);
    this.servers = done.catch(() => undefined);
    return done;
  }

  private async wrongClock(service: Service, ms: number): Promise<void> {
    const file = this.on.clockOf(service);
    writeFileSync(file, String(this.chance.happens(0.5) ? dayMs : -dayMs));
    await sleep(ms);
    rmSync(file, { force: true });
  }

  private async replay(sender: AgencyId): Promise<void> {
    const receiver = this.chance.oneOf(agencies.filter((agency) => agency !== sender));
    const administrator = this.on.people.one({ agency: sender, role: 'administrator' });
    this.copies += 1;
    await administrator.post(`/api/${sender}/replay`, `replay-${String(this.copies)}`, { receiver });
  }
}
