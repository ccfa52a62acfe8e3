import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgencyId } from '#libs/contracts';
import type { Stack, SupervisedService } from '../../../tools/up/src/index.js';
import { Chance } from '../../chain/src/chance.js';
import type { People } from '../../chain/src/people/people.js';
import { agencies } from '../../chain/books/what-events-do.js';
import { needsSomebody, says, type Blow, type Service } from './history.js';
import type { Lines } from './lines.js';
import { Meddler } from './meddler.js';

const dayMs = 86_400_000;
const upWithinMs = 90_000;
/** So long a blow is tried again that needs somebody who may lie down just now; in ms. */
const patienceMs = 20_000;

export interface Struck {
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
  /** Servers are hit one after the other: what is down already cannot be hit. */
  private servers: Promise<void> = Promise.resolve();
  private copies = 0;

  constructor(
    private readonly stack: Stack,
    private readonly lines: Lines,
    private readonly people: People,
    /** File that holds by how much a service's clock is wrong. */
    private readonly clockOf: (service: string) => string,
    seed: string,
    private readonly say: (line: string) => void,
  ) {
    this.chance = new Chance('strike', seed);
    this.meddler = new Meddler(stack, new Chance('meddle', seed));
  }

  /** Waits with each blow until its time; answers once everything that was hit is up again. */
  async strike(blows: readonly Blow[], begun: number): Promise<Struck> {
    await this.keepCopy();
    const under: Promise<Blow | undefined>[] = [];
    for (const blow of blows) {
      await sleep(Math.max(0, begun + blow.at - performance.now()));
      this.say(`${(blow.at / 1_000).toFixed(1).padStart(6)} s  ${says(blow)}`);
      under.push(
        this.persist(blow).then(
          () => blow,
          (error: unknown) => {
            this.say(`        ${says(blow)} did not fall as it should: ${String(error)}`);
            return undefined;
          },
        ),
      );
    }
    const fell = await Promise.all(under);
    await this.servers;
    await Promise.all(this.stack.running.flatMap((name) => this.stack.replicas(name)).map(upAgain));
    await this.meddler.end();
    return { fell: fell.filter((blow) => blow !== undefined), poison: this.meddler.poisoned };
  }

  private async persist(blow: Blow): Promise<void> {
    const end = performance.now() + (needsSomebody.includes(blow.kind) ? patienceMs : 0);
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

  private async fall({ kind, target, line, ms }: Blow): Promise<void> {
    const { stack } = this;
    const service = target ?? 'school';
    const on = line === undefined ? undefined : this.lines.between(service, line);
    switch (kind) {
      case 'kill':
        return this.processOf(service).kill('SIGKILL');
      case 'freeze':
        return this.frozen(this.processOf(service).pid, ms);
      case 'kill-broker':
        return this.byTurns(async () => {
          await stack.killNats();
          await sleep(ms);
          await stack.startNats();
        });
      case 'freeze-broker':
        return this.byTurns(() => this.frozen(stack.nats.pid(), ms));
      case 'wipe-broker':
        return this.byTurns(async () => {
          await stack.wipeJetStream();
          this.meddler.forget();
        });
      case 'roll-back-broker':
        return this.byTurns(() => this.rollBack());
      case 'kill-postgres':
        return this.byTurns(async () => {
          await stack.killPostgres();
          await sleep(ms / 4);
          await stack.startPostgres();
        });
      case 'cut':
        on?.cut();
        return;
      case 'stall':
        return on?.be('stalled', ms);
      case 'deafen':
        return on?.be('deaf', ms);
      case 'slow':
        return on?.be(this.chance.between(20, 200), ms * 2);
      case 'repeat':
        return this.meddler.repeat(service as AgencyId);
      case 'poison':
        return this.meddler.poison(service as AgencyId);
      case 'replay':
        return this.replay(service as AgencyId);
      case 'clock':
        return this.wrongClock(service, ms);
    }
  }

  private processOf(service: Service) {
    return this.chance.oneOf(this.stack.replicas(service));
  }

  private async frozen(pid: number | undefined, ms: number): Promise<void> {
    if (pid === undefined) throw new Error('it does not run');
    process.kill(pid, 'SIGSTOP');
    await sleep(ms);
    try {
      process.kill(pid, 'SIGCONT');
    } catch {
      // Killed meanwhile.
    }
  }

  private byTurns(work: () => Promise<void>): Promise<void> {
    const done = this.servers.then(work);
    this.servers = done.catch(() => undefined);
    return done;
  }

  private async wrongClock(service: Service, ms: number): Promise<void> {
    const file = this.clockOf(service);
    writeFileSync(file, String(this.chance.happens(0.5) ? dayMs : -dayMs));
    await sleep(ms);
    rmSync(file, { force: true });
  }

  private async replay(sender: AgencyId): Promise<void> {
    const receiver = this.chance.oneOf(agencies.filter((agency) => agency !== sender));
    const administrator = this.people.one({ agency: sender, role: 'administrator' });
    this.copies += 1;
    await administrator.post(`/api/${sender}/replay`, `replay-${String(this.copies)}`, { receiver });
  }

  private get store(): string {
    return join(this.stack.dataDir, 'nats', 'jetstream');
  }

  private get copy(): string {
    return `${this.store}.copy`;
  }

  /** The store as it is before anything is sent: to be put back later. */
  private async keepCopy(): Promise<void> {
    await this.byTurns(async () => {
      await this.stack.killNats();
      cpSync(this.store, this.copy, { recursive: true });
      await this.stack.startNats();
    });
  }

  private async rollBack(): Promise<void> {
    await this.stack.killNats();
    const later = `${this.copy}.later`;
    cpSync(this.store, later, { recursive: true });
    rmSync(this.store, { recursive: true, force: true });
    cpSync(this.copy, this.store, { recursive: true });
    if (existsSync(this.copy)) rmSync(this.copy, { recursive: true });
    // The next time it is put back to what it was before this one.
    cpSync(later, this.copy, { recursive: true });
    rmSync(later, { recursive: true });
    await this.stack.startNats();
    this.meddler.forget();
  }
}
