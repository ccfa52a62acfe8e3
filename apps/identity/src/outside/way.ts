import type { Logger } from '#libs/observability';
import { secondsToNextTry } from '../procedure/messages.js';
import type { MessageMetrics } from './message.metrics.js';
import type { Letter, Messenger, Outcome } from './messenger.port.js';

const hourMs = 3_600_000;

/** A messenger that is left alone while it is away, and alarms once it has been for an hour, each hour. */
export class Way {
  private failures = 0;
  private until = 0;
  private alarmAt: number | undefined;

  constructor(
    readonly messenger: Messenger,
    private readonly metrics: MessageMetrics,
    private readonly logger: Logger,
  ) {}

  get isOpen(): boolean {
    return Date.now() >= this.until;
  }

  async send(letter: Letter): Promise<Outcome> {
    const { kind } = this.messenger;
    const outcome = await this.messenger.send(letter);
    this.metrics.count(kind, outcome.result);
    if (outcome.result !== 'sent') this.logger.warn({ channel: kind, ...outcome }, 'a message was not delivered');
    if (outcome.result === 'away') this.close(outcome);
    else [this.failures, this.until, this.alarmAt] = [0, 0, undefined];
    return outcome;
  }

  private close({ code, seconds }: Extract<Outcome, { result: 'away' }>): void {
    this.failures += 1;
    const now = Date.now();
    this.until = now + (seconds ?? secondsToNextTry(this.failures)) * 1_000;
    this.alarmAt ??= now + hourMs;
    if (now < this.alarmAt) return;
    this.alarmAt = now + hourMs;
    this.metrics.alarm('messages-not-sent');
    this.logger.error({ channel: this.messenger.kind, code }, 'no message could be sent for an hour');
  }
}
