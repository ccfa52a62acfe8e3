import type { Logger } from '#libs/observability';
import { Stopped } from './until-stopped.js';

/** Does one thing after the other; what fails is done again when somebody next asks for it. */
export class OneByOne {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly signal: AbortSignal,
    private readonly logger: Logger,
  ) {}

  /** @returns once it was done, whatever became of it */
  after(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(async () => {
      if (this.signal.aborted) return;
      try {
        await work();
      } catch (error) {
        if (!(error instanceof Stopped)) this.logger.warn({ err: error }, 'people are told at the next look');
      }
    });
    return this.running;
  }

  /** Once all that was begun is over. */
  async end(): Promise<void> {
    await this.running;
  }
}
