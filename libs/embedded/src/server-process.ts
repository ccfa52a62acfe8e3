import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastWill } from './last-will.js';
import type { Account } from './postgres-home.js';
import { endProcess, type Ending } from './processes.js';

export interface ServerTerms {
  readonly program: string;
  readonly args: readonly string[];
  /** What its environment has besides ours. */
  readonly env?: Readonly<Record<string, string>>;
  /** The account under which it runs, if not ours. */
  readonly account?: Account;
  /** File to which it writes. */
  readonly log: string;
  /** By which signal it ends in order. */
  readonly endsBy: 'INT' | 'TERM';
  readonly isReady: (pid: number) => boolean | Promise<boolean>;
  /** Called with its process id as soon as there is one. */
  readonly started?: (pid: number) => void;
  /** Called when it ended after it had been ready, though nobody asked it to. */
  readonly died?: (() => void) | undefined;
}

const readyWithinMs = 60_000;

/** A server as a child process in a session of its own, out of reach of Ctrl-C, that ends with this process at the latest. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private gone: Promise<void> = Promise.resolve();
  private starting: Promise<boolean> | undefined;
  private isUp = false;
  private isEnding = false;

  constructor(private readonly terms: ServerTerms) {}

  /** Undefined while it does not run. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it, unless it runs, and waits until it is ready; answers false when it ended before. */
  async start(): Promise<boolean> {
    if (this.child !== undefined && this.isUp) return true;
    this.starting ??= this.startOnce().finally(() => (this.starting = undefined));
    return this.starting;
  }

  private async startOnce(): Promise<boolean> {
    [this.isUp, this.isEnding] = [false, false];
    const child = this.spawn();
    const { pid } = child;
    if (pid === undefined) return false;
    this.terms.started?.(pid);
    const timeLimit = performance.now() + readyWithinMs;
    while (child.exitCode === null && child.signalCode === null && performance.now() < timeLimit) {
      this.isUp = await this.terms.isReady(pid);
      if (this.isUp) return true;
      await sleep(20);
    }
    return false;
  }

  /** Sends each signal in turn until it is gone. */
  async end(...endings: readonly Ending[]): Promise<void> {
    this.isEnding = true;
    // From here on its end is waited for.
    this.child?.ref();
    if (this.child?.pid !== undefined) await endProcess(this.child.pid, ...endings);
    await this.gone;
  }

  private spawn(): ChildProcess {
    const { program, args, env, account, log, endsBy } = this.terms;
    mkdirSync(dirname(log), { recursive: true });
    const output = openSync(log, 'a', 0o600);
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      detached: true,
      env: { ...process.env, LC_ALL: 'C', ...env },
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    const { pid } = child;
    child.on('error', () => undefined);
    if (pid === undefined) return child;
    lastWill.add(pid, endsBy);
    this.child = child;
    this.gone = new Promise((resolve) => {
      child.once('exit', () => {
        lastWill.remove(pid);
        const wasUp = this.isUp;
        [this.child, this.isUp] = [undefined, false];
        resolve();
        if (wasUp && !this.isEnding) this.terms.died?.();
      });
    });
    child.unref();
    return child;
  }
}
