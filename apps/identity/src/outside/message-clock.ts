import type { Logger } from '#libs/observability';
import type { Pool } from 'pg';
import { codeLetter, subject } from '../procedure/messages.js';
import type { ContactProofStore } from '../records/contact-proof.store.js';
import { oneAtATime } from '../records/one-at-a-time.js';
import { OneByOne } from './one-by-one.js';
import type { TellPeople } from './tell-people.js';
import type { Way } from './way.js';

/**
 * Looks again and again: codes that wait are sent, people are told. One replica at a time tells people; codes are sent by whoever takes one, and wait for
 * no round.
 */
export class MessageClock {
  private timer: NodeJS.Timeout | undefined;
  private readonly rounds: OneByOne;
  private readonly letters: OneByOne;

  constructor(
    private readonly database: Pool,
    private readonly proofs: ContactProofStore,
    private readonly mail: Way | undefined,
    private readonly telling: TellPeople,
    logger: Logger,
    private readonly lookSeconds: number,
    /** The process ends. */
    private readonly signal: AbortSignal,
  ) {
    this.rounds = new OneByOne(signal, logger);
    this.letters = new OneByOne(signal, logger);
  }

  start(): void {
    this.later();
  }

  /** Once nothing is under way any more; the signal has said so before. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    await Promise.all([this.rounds.end(), this.letters.end()]);
  }

  /** A code was asked for: its owner sits before the screen. */
  readonly sendCodes = (): void => {
    void this.letters.after(() => this.codes());
  };

  private later(): void {
    if (this.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.sendCodes();
      void this.rounds
        .after(() => this.look())
        .finally(() => {
          this.later();
        });
    }, this.lookSeconds * 1_000);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    await oneAtATime(this.database, 'messages', () => this.telling.round(this.signal));
  }

  private async codes(): Promise<void> {
    const { mail } = this;
    while (mail?.isOpen === true && !this.signal.aborted) {
      const waiting = await this.proofs.takeOne();
      if (waiting === undefined) return;
      const { locale, address, code } = waiting;
      const id = crypto.randomUUID();
      const { result } = await mail.send({ to: address, id, subject: subject[locale], text: codeLetter(locale, code) });
      await this.proofs.settle(waiting, result === 'sent' || result === 'refused' ? result : 'later');
    }
  }
}
