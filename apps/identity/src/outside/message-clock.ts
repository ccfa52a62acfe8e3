import type { Logger } from '#libs/observability';
import type { Pool } from 'pg';
import { codeLetter, subject } from '../procedure/messages.js';
import type { ContactProofStore } from '../records/contact-proof.store.js';
import type { TellPeople } from './tell-people.js';
import type { Way } from './way.js';

/** Any number, the same at every replica: whoever holds it tells people. */
const lock = 7_262_301;

/** Looks again and again: codes that wait are sent, people are told. One replica at a time does it. */
export class MessageClock {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Pool,
    private readonly proofs: ContactProofStore,
    private readonly mail: Way | undefined,
    private readonly telling: TellPeople,
    private readonly logger: Logger,
    private readonly lookSeconds: number,
  ) {}

  start(): void {
    this.later();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** A code was asked for: its owner sits before the screen. */
  readonly sendCodes = (): void => {
    void this.after(() => this.codes());
  };

  private later(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.after(() => this.look()).finally(() => {
        this.later();
      });
    }, this.lookSeconds * 1_000);
    this.timer.unref();
  }

  private after(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(async () => {
      if (this.stopped) return;
      try {
        await work();
      } catch (error) {
        this.logger.warn({ err: error }, 'people are told at the next look');
      }
    });
    return this.running;
  }

  private async look(): Promise<void> {
    await this.codes();
    const client = await this.database.connect();
    let broken: Error | undefined;
    try {
      const { rows } = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock($1) AS mine`, [lock]);
      if (rows[0]?.mine !== true) return;
      try {
        await this.telling.round();
      } finally {
        await client.query(`SELECT pg_advisory_unlock($1)`, [lock]);
      }
    } catch (error) {
      // A connection that may still hold the lock is not used again.
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async codes(): Promise<void> {
    const { mail } = this;
    while (mail?.isOpen === true && !this.stopped) {
      const waiting = await this.proofs.takeOne();
      if (waiting === undefined) return;
      const { locale, address, code } = waiting;
      const id = crypto.randomUUID();
      const { result } = await mail.send({ to: address, id, subject: subject[locale], text: codeLetter(locale, code) });
      await this.proofs.settle(waiting, result === 'sent' || result === 'refused' ? result : 'later');
    }
  }
}
