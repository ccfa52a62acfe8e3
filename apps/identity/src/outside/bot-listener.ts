import type { Logger } from '#libs/observability';
import { setTimeout as pause } from 'node:timers/promises';
import { secondsToNextTry } from '../procedure/messages.js';
import type { WorkClaim } from '../records/work-claim.js';
import { BotFailed, type BotApi, type BotUpdate } from './bot-api.js';
import { HourlyAlarm } from './hourly-alarm.js';
import type { MessageMetrics } from './message.metrics.js';

/** So long the bot API waits for something to be there. */
const pollSeconds = 25;
/** Longer than a poll and what follows from it may take: two replicas never ask at the same time. */
const holdSeconds = 60;
/** Whoever is not the one that listens looks so often whether it is gone. */
const lookSeconds = 5;

/** Hears what people write to the bot: one replica at a time, by long polling, so that nothing has to be reachable from outside. */
export class BotListener {
  private running: Promise<void> | undefined;
  private offset: number | undefined;
  private failures = 0;
  private readonly hourly = new HourlyAlarm();

  constructor(
    private readonly api: BotApi,
    private readonly claim: WorkClaim,
    private readonly hear: (update: BotUpdate) => Promise<void>,
    private readonly metrics: MessageMetrics,
    private readonly logger: Logger,
    /** The process ends. */
    private readonly signal: AbortSignal,
  ) {}

  start(): void {
    this.running = this.listen();
  }

  /** Once it hears nothing any more; the signal has said so before. */
  async end(): Promise<void> {
    await this.running;
  }

  private async listen(): Promise<void> {
    while (!this.signal.aborted) {
      try {
        if (await this.claim.hold(holdSeconds)) await this.once();
        else await this.wait(lookSeconds);
      } catch (error) {
        await this.failed(error);
      }
    }
    await this.claim.release().catch(() => undefined);
  }

  private async once(): Promise<void> {
    const updates = await this.api.updates(this.offset, pollSeconds, this.signal);
    this.failures = 0;
    this.hourly.over();
    // After a week of silence numbers begin anew at random: one is only said while there is something to forget.
    if (updates.length === 0) this.offset = undefined;
    for (const update of updates) {
      // Many updates, each with an answer, may take longer than the claim holds.
      if (this.signal.aborted || !(await this.claim.hold(holdSeconds))) return;
      await this.hear(update);
      this.offset = update.update_id + 1;
    }
  }

  private async failed(error: unknown): Promise<void> {
    if (this.signal.aborted) return;
    this.failures += 1;
    this.logger.warn({ err: error, code: (error as Partial<BotFailed>).code }, 'the bot is not heard');
    if (this.hourly.failed()) {
      this.metrics.alarm('bot-not-heard');
      this.logger.error('the bot has not been heard for an hour');
    }
    const said = error instanceof BotFailed ? error.retryAfterSeconds : undefined;
    await this.wait(said ?? secondsToNextTry(this.failures));
  }

  private async wait(seconds: number): Promise<void> {
    await pause(seconds * 1_000, undefined, { signal: this.signal }).catch(() => undefined);
  }
}
