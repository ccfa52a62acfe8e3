import { randomInt, randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { withinLimit } from './outward-call.js';
import { claim, delay, forget, lease, release, untilNext } from './timers.store.js';
import type { Timer } from './timers.js';

/** A transaction and the database's time in it. */
export interface Occasion {
  readonly manager: EntityManager;
  readonly now: Date;
}

/** Runs work in one transaction: the agency's own kind, so that it can journal in it what the work means. */
export type Within<T extends Occasion> = (work: (tx: T) => Promise<void>) => Promise<void>;

/** Does what a timer is for, in the transaction that deletes it: both happen once, or neither. */
export type TimerHandler<T extends Occasion> = (tx: T, timer: Timer) => Promise<void>;

/** Asks somebody outside. The call may be repeated after a crash: give the timer's id along, so that they can tell. */
export interface OutwardCall<T extends Occasion, A> {
  /** Longest time that the call may take, in milliseconds. */
  readonly limitMs: number;
  /** Made outside any transaction. */
  readonly call: (timer: Timer, signal: AbortSignal) => Promise<A>;
  /** Applies the answer, in the transaction that deletes the timer. */
  readonly apply: (tx: T, timer: Timer, answer: A) => Promise<void>;
}

export interface TimerAlarm {
  readonly id: string;
  readonly kind: string;
  readonly recordId: string;
  readonly attempts: number;
  readonly error: unknown;
}

export interface ClerkOptions<T extends Occasion> {
  /** A timer has failed `alarmAfter` times, or a multiple; it is tried again all the same. Must not throw. */
  readonly onAlarm: (alarm: TimerAlarm) => void;
  readonly within?: Within<T>;
  /** Timers fired at the same time by this replica, of each of the two sorts. */
  readonly parallel?: number;
  /** Longest sleep between two looks. */
  readonly pollMs?: number;
  readonly alarmAfter?: number;
  /** First pause after a failure; it doubles with each. */
  readonly backOffMs?: number;
}

const slowestMs = 300_000;
/** Time for a call's answer to be applied before another replica may take the timer over. */
const graceMs = 5_000;

/**
 * Fires timers when they are due by the database's clock. Any number of replicas share the work: a timer is claimed with
 * SKIP LOCKED and deleted in the transaction that does its work.
 */
export class TimerClerk<T extends Occasion = Occasion> {
  private readonly handlers = new Map<string, TimerHandler<T>>();
  private readonly calls = new Map<string, OutwardCall<T, unknown>>();
  private readonly stopping = new AbortController();
  private readonly sleepers = new Set<() => void>();
  private workers: Promise<void>[] = [];
  private woken = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly options: ClerkOptions<T>,
  ) {}

  /** Timers of a kind without handler wait until a service has one. */
  handle(kind: string, handler: TimerHandler<T>): this {
    this.handlers.set(kind, handler);
    return this;
  }

  handleAll(handlers: Readonly<Record<string, TimerHandler<T>>>): this {
    for (const [kind, handler] of Object.entries(handlers)) this.handle(kind, handler);
    return this;
  }

  handleCall<A>(kind: string, call: OutwardCall<T, A>): this {
    this.calls.set(kind, call as OutwardCall<T, unknown>);
    return this;
  }

  start(): void {
    const { parallel = 2 } = this.options;
    const each = (kinds: string[], once: (kinds: string[]) => Promise<boolean>): Promise<void>[] =>
      kinds.length === 0 ? [] : Array.from({ length: parallel }, () => this.work(kinds, once));
    this.workers = [
      ...each([...this.handlers.keys()], (kinds) => this.fireNext(kinds)),
      ...each([...this.calls.keys()], (kinds) => this.callNext(kinds)),
    ];
  }

  /** A timer was set that may be due before the next look. */
  wake(): void {
    this.woken += 1;
    for (const wakeUp of this.sleepers) wakeUp();
  }

  /** Finishes what is being fired and ends; calls outside are broken off and stay to be made. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await Promise.all(this.workers);
  }

  private async work(kinds: string[], once: (kinds: string[]) => Promise<boolean>): Promise<void> {
    const { pollMs = 5_000 } = this.options;
    while (!this.stopping.signal.aborted) {
      const seen = this.woken;
      // The database may be away: what is due stays due, so the next look finds it.
      const next = await untilNext(this.dataSource.manager, kinds).catch(() => 1_000);
      if (next > 0) {
        await this.sleep(Math.min(next, pollMs), seen);
        continue;
      }
      // Due and not to be had: others hold it.
      if (!(await this.firesSome(kinds, once))) await this.sleep(randomInt(20, 80), seen);
    }
  }

  /** Fires one after the other until nothing more is due; false when there was not even one. */
  private async firesSome(kinds: string[], once: (kinds: string[]) => Promise<boolean>): Promise<boolean> {
    let fired = false;
    while (!this.stopping.signal.aborted && (await once(kinds).catch(() => false))) fired = true;
    return fired;
  }

  private async sleep(ms: number, seen: number): Promise<void> {
    if (this.woken !== seen || this.stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wakeUp = (): void => {
        clearTimeout(alarm);
        this.sleepers.delete(wakeUp);
        resolve();
      };
      const alarm = setTimeout(wakeUp, ms);
      this.sleepers.add(wakeUp);
    });
  }

  private within(work: (tx: T) => Promise<void>): Promise<void> {
    if (this.options.within !== undefined) return this.options.within(work);
    return this.dataSource.transaction(async (manager) => {
      const [time] = await manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
      await work({ manager, now: time?.now ?? new Date(Number.NaN) } as T);
    });
  }

  private async fireNext(kinds: string[]): Promise<boolean> {
    let timer: Timer | undefined;
    try {
      await this.within(async (tx) => {
        timer = await claim(tx.manager, kinds);
        if (timer === undefined) return;
        await this.handlers.get(timer.kind)?.(tx, timer);
        await forget(tx.manager, timer.id);
      });
    } catch (error) {
      if (timer === undefined) throw error;
      await this.failed(timer, error);
    }
    return timer !== undefined;
  }

  private async callNext(kinds: string[]): Promise<boolean> {
    const token = randomUUID();
    const leases = Object.fromEntries([...this.calls].map(([kind, { limitMs }]) => [kind, limitMs + graceMs]));
    const timer = await lease(this.dataSource.manager, kinds, token, leases);
    const outward = timer === undefined ? undefined : this.calls.get(timer.kind);
    if (timer === undefined || outward === undefined) return false;
    try {
      const answer = await withinLimit(outward.limitMs, this.stopping.signal, (signal) => outward.call(timer, signal));
      await this.within(async (tx) => {
        // Cancelled meanwhile, or taken over after a standstill: the answer has nobody to go to.
        if (!(await forget(tx.manager, timer.id, token))) return;
        await outward.apply(tx, timer, answer);
      });
    } catch (error) {
      if (this.stopping.signal.aborted) await release(this.dataSource.manager, timer.id, token);
      else await this.failed(timer, error, token);
    }
    return true;
  }

  private async failed(timer: Timer, error: unknown, token: string | null = null): Promise<void> {
    const { backOffMs = 1_000, alarmAfter = 5, onAlarm } = this.options;
    const attempts = timer.attempts + 1;
    const pause = Math.min(slowestMs, backOffMs * 2 ** Math.min(timer.attempts, 20));
    const counted = await delay(this.dataSource.manager, timer, pause + randomInt(0, Math.ceil(pause / 4) + 1), token);
    if (counted && attempts % alarmAfter === 0)
      onAlarm({ id: timer.id, kind: timer.kind, recordId: timer.recordId, attempts, error });
  }
}
