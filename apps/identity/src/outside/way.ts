import type { Logger } from '#libs/observability';
import { secondsToNextTry } from '../procedure/messages.js';
import { HourlyAlarm } from './hourly-alarm.js';
import type { MessageMetrics } from './message.metrics.js';
import type { Letter, Messenger, Outcome } from './messenger.port.js';
import { untilStopped } from './until-stopped.js';

/** For so long a message that is under way is waited for when the process ends. */
const graceMs = 3_000;

/** A messenger that is left alone while it is away, and alarms once it has been for an hour, each hour. */
export class Way {
  private failures = 0;
  private until = 0;
  private readonly hourly = new HourlyAlarm();

  constructor(
    readonly messenger: Messenger,
    private readonly metrics: MessageMetrics,
    private readonly logger: Logger,
    private readonly signal: AbortSignal,
  ) {}

  get isOpen(): boolean {
    return Date.now() >= this.until;
  }

  /** @throws Stopped where the process ends before anybody knows what became of it */
  async send(letter: Letter): Promise<Outcome> {
    const { kind } = this.messenger;
    const outcome = await untilStopped(this.messenger.send(letter), this.signal, graceMs);
    this.metrics.count(kind, outcome.result);
    if (outcome.result !== 'sent') this.logger.warn({ channel: kind, ...outcome }, 'a message was not delivered');
    if (outcome.result === 'away') this.close(outcome);
    else this.open();
    return outcome;
  }

  private open(): void {
    [this.failures, this.until] = [0, 0];
    this.hourly.over();
  }

  private close({ code, seconds }: Extract<Outcome, { result: 'away' }>): void {
    this.failures += 1;
    this.until = Date.now() + (seconds ?? secondsToNextTry(this.failures)) * 1_000;
    if (!this.hourly.failed()) return;
    this.metrics.alarm('messages-not-sent');
    this.logger.error({ channel: this.messenger.kind, code }, 'no message could be sent for an hour');
  }
}
