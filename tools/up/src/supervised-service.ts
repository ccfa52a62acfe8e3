import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, lastWill } from '#libs/embedded';

export interface ServiceTerms {
  readonly name: string;
  /** Compiled main file. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly port: number;
  readonly log: string;
  /** Tells people what happens. */
  readonly say: (line: string) => void;
}

const [firstDelayMs, longestDelayMs, soundAfterMs] = [200, 10_000, 30_000];
const terminateMs = 10_000;
/**
 * Eight services share a small machine. A young generation of 4 instead of 16 MB: 20 MB less for each. The gateway passes bytes through and keeps
 * little: an old generation that may not grow is collected sooner (measured: 250 MB under load without the bound, 148 with it). An agency's service holds
 * 60 to 70 MB; left alone, V8 lets it grow to three times that before it collects (school after 1,300 referrals: 210 MB without the bound, 161 with it).
 */
const lean = (name: string): readonly string[] =>
  name === 'gateway'
    ? ['--max-semi-space-size=8', '--max-old-space-size=96']
    : ['--max-semi-space-size=4', '--max-old-space-size=160'];

/** A service as a child process that is started again, later each time, when it ends without being asked to. */
export class SupervisedService {
  private child: ChildProcess | undefined;
  private gone: Promise<void> = Promise.resolve();
  private wanted = false;
  private failures = 0;
  private startedAt = 0;
  private waiting: AbortController | undefined;

  constructor(private readonly terms: ServiceTerms) {}

  get name(): string {
    return this.terms.name;
  }

  get log(): string {
    return this.terms.log;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.terms.port)}`;
  }

  /** Undefined while it does not run. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** How often in a row it ended soon after its start. */
  get failuresInARow(): number {
    return this.failures;
  }

  start(): void {
    this.wanted = true;
    if (this.child !== undefined) return;
    const log = openSync(this.terms.log, 'a', 0o600);
    // A session of its own: Ctrl-C reaches us alone, and we end the services in order.
    const child = spawn(process.execPath, [...lean(this.name), this.terms.program], {
      detached: true,
      env: this.terms.environment,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    const { pid } = child;
    if (pid !== undefined) lastWill.add(pid, 'TERM');
    this.startedAt = performance.now();
    this.child = child;
    // An error of the channel between us is followed by 'exit', or the service is never ready.
    child.on('error', () => undefined);
    this.gone = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        if (pid !== undefined) lastWill.remove(pid);
        this.child = undefined;
        resolve();
        if (this.wanted) void this.startAgain(signal ?? `code ${String(code)}`);
      });
    });
  }

  private async startAgain(how: string): Promise<void> {
    this.failures = performance.now() - this.startedAt > soundAfterMs ? 1 : this.failures + 1;
    const delay = Math.min(firstDelayMs * 2 ** (this.failures - 1), longestDelayMs);
    this.terms.say(`${this.name} ended (${how}); starting it again in ${String(delay / 1000)} s; log: ${this.log}`);
    this.waiting = new AbortController();
    await sleep(delay, undefined, { signal: this.waiting.signal }).catch(() => undefined);
    if (this.wanted) this.start();
  }

  /** Whether /health/ready answers 200. */
  async isReady(): Promise<boolean> {
    if (this.child === undefined) return false;
    try {
      const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  /** Waits until it is ready. @throws when it is not in time, or keeps ending */
  async ready(timeLimitMs = 180_000, signal?: AbortSignal): Promise<void> {
    const end = performance.now() + timeLimitMs;
    while (!(await this.isReady())) {
      signal?.throwIfAborted();
      if (!this.wanted) throw new Error(`${this.name} was stopped`);
      if (this.failures >= 4) throw new Error(`${this.name} does not start:\n${this.lastLines()}`);
      if (performance.now() > end)
        throw new Error(`${this.name} was not ready within ${String(timeLimitMs / 1000)} s:\n${this.lastLines()}`);
      await sleep(100);
    }
  }

  lastLines(count = 12): string {
    const lines = readFileSync(this.log, 'utf8').trimEnd().split('\n');
    return [...lines.slice(-count), `(whole log: ${this.log})`].join('\n');
  }

  /** Sends a signal; it is started again if it ends by it. Answers once it is gone, for signals that end it. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child, gone } = this;
    child?.kill(signal);
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await gone;
  }

  async restart(): Promise<void> {
    await this.stop();
    this.start();
    await this.ready();
  }

  /** Ends it in order, by force when it takes too long or when `force` is given. */
  async stop(force = false): Promise<void> {
    this.wanted = false;
    this.waiting?.abort();
    const pid = this.child?.pid;
    if (pid !== undefined)
      await (force
        ? endProcess(pid, ['SIGKILL', 5_000])
        : endProcess(pid, ['SIGTERM', terminateMs], ['SIGKILL', 5_000]));
    await this.gone;
  }
}
