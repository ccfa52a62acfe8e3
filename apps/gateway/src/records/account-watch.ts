import type { Logger } from '#libs/observability';
import type { OpenSessions } from './open-sessions.js';
import type { SessionStore } from './session.store.js';

interface AccountState {
  readonly id: string;
  readonly disabled: boolean;
  readonly version: number;
}

export interface WatchTerms {
  /** Identity's address inside. */
  readonly identityUrl: string;
  readonly authorization: string;
  readonly everyMs: number;
  /** How long sessions are served while identity cannot be asked. */
  readonly graceMs: number;
}

const atOnce = 1000;

/**
 * Ends the sessions of accounts that were disabled, or whose roles or password changed, by asking identity about the accounts
 * behind all open sessions every few seconds. When identity cannot be asked for too long nobody is served: silence must not
 * keep a disabled account in.
 */
export class AccountWatch {
  private confirmedAt = performance.now();
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: SessionStore,
    private readonly sessions: OpenSessions,
    private readonly terms: WatchTerms,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.round = this.round.then(() => this.look());
    }, this.terms.everyMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** Whether what is known of the accounts is recent enough to serve anybody. */
  isRecent(): boolean {
    return performance.now() - this.confirmedAt < this.terms.graceMs;
  }

  private async look(): Promise<void> {
    const began = performance.now();
    try {
      const accounts = await this.store.accounts();
      for (let from = 0; from < accounts.length; from += atOnce)
        await this.compare(accounts.slice(from, from + atOnce));
      await this.store.forget();
      this.sessions.forgetUnused();
      this.confirmedAt = began;
    } catch (error) {
      this.logger.warn(
        { err: error, seconds: Math.round((began - this.confirmedAt) / 1000) },
        'the accounts behind the sessions could not be confirmed',
      );
    }
  }

  private async compare(accounts: readonly { id: string; version: number }[]): Promise<void> {
    const states = new Map(
      (await this.ask([...new Set(accounts.map(({ id }) => id))])).map((state) => [state.id, state]),
    );
    const ended = accounts.filter(({ id, version }) => {
      const state = states.get(id);
      return state === undefined || state.disabled || state.version !== version;
    });
    if (ended.length === 0) return;
    const sessions = await this.store.endOf(ended);
    this.sessions.forgetAll();
    this.logger.info({ accounts: ended.length, sessions }, 'sessions ended because their accounts changed');
  }

  private async ask(ids: readonly string[]): Promise<AccountState[]> {
    const response = await fetch(`${this.terms.identityUrl}/internal/accounts/states`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: this.terms.authorization },
      body: JSON.stringify({ ids }),
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) throw new Error(`identity answered ${String(response.status)}`);
    return ((await response.json()) as { accounts: AccountState[] }).accounts;
  }
}
